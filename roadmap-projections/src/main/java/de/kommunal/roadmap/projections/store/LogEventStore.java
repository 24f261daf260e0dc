package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.CachingSupplier;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Shows subscribers within the transaction an event with the time under which it was stored, so
 * that the live event and the one read back later are the same; and shows aggregates their history
 * without what was withdrawn from it.
 */
class LogEventStore extends EmbeddedEventStore {

    /** How soon the events of other nodes are seen; those of this node are seen at once. */
    private static final int LOOK_EVERY_MILLIS = 100;

    /**
     * Who follows the log is told at once, but then not again for so long: under load a processor
     * takes in some events in one transaction, which would cost it as much for each of them.
     */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor waker =
            // one that may wait for a database that does not answer, and one that tells of commits
            new ScheduledThreadPoolExecutor(
                    2,
                    Thread.ofPlatform().daemon().name("log-waker").factory(),
                    // a command that ends after it has nobody to tell
                    new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - PAUSE.toNanos());
    private final AtomicBoolean isToTell = new AtomicBoolean();
    private final ForkedStore forked;
    private final LogEnd end;
    private final RecentHistories recent = new RecentHistories();
    private final List<Consumer<DomainEventMessage<?>>> followers = new CopyOnWriteArrayList<>();

    private LogEventStore(Builder builder, ForkedStore forked, LogEnd end) {
        super(builder);
        this.forked = forked;
        this.end = end;
    }

    static LogEventStore create(Builder builder, ForkedStore forked, LogEnd end) {
        var store = new LogEventStore(builder, forked, end);
        // the first of all subscribers: fixes the time while the unit of work still knows it
        store.subscribe(events -> events.forEach(EventMessage::getTimestamp));
        // runs until the store shuts down; nobody asks for its result
        var _ =
                store.waker.scheduleWithFixedDelay(
                        store::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return store;
    }

    /** The history as its aggregate is to know it: with its corrections applied. */
    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        return CorrectedStream.of(
                DomainEventStream.concat(
                        DomainEventStream.of(stored(aggregateIdentifier)),
                        DomainEventStream.of(stagedDomainEventMessages(aggregateIdentifier))));
    }

    private List<? extends DomainEventMessage<?>> stored(String aggregate) {
        return Fork.current().isPresent()
                ? forked.history(aggregate)
                : recent.read(
                        aggregate, from -> storageEngine().readEvents(aggregate, from).asStream());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return Fork.current().isPresent()
                ? forked.history(aggregateIdentifier).reversed().stream()
                        .findFirst()
                        .map(DomainEventMessage::getSequenceNumber)
                : super.lastSequenceNumberFor(aggregateIdentifier);
    }

    /** What the current unit of work is about to append to the history of an aggregate. */
    List<? extends DomainEventMessage<?>> staged(String aggregate) {
        return stagedDomainEventMessages(aggregate).toList();
    }

    /** Has somebody told of each event that this node has committed, in the thread that did. */
    void tell(Consumer<DomainEventMessage<?>> follower) {
        followers.add(follower);
    }

    /** True if the current unit of work is about to append anything. */
    boolean hasStaged() {
        return !queuedMessages().isEmpty();
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        var stream = new LogStream(storageEngine(), end, token, streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        AppendTerms.lastPosition().ifPresent(end::committed);
        for (var event : events) {
            if (event instanceof DomainEventMessage<?> message) {
                followers.forEach(follower -> follower.accept(message));
            }
        }
        var pause = lastTold.get() + PAUSE.toNanos() - System.nanoTime();
        if (pause <= 0) {
            wakeStreams();
        } else if (isToTell.compareAndSet(false, true)) {
            // nobody asks for its result
            var _ = waker.schedule(this::wakeStreams, pause, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void shutDown() {
        waker.shutdown();
        super.shutDown();
    }

    private void look() {
        if (end.look()) {
            wakeStreams();
        }
    }

    private void wakeStreams() {
        isToTell.set(false);
        lastTold.set(System.nanoTime());
        streams.forEach(LogStream::wake);
    }

    /** In a fork nothing is stored, and nobody outside of it is told. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        var fork = Fork.current();
        if (fork.isPresent()) {
            forked.append(fork.get(), events);
            return;
        }
        // known only once the append has the lock; subscribers are called after that
        Supplier<Instant> recordedAt =
                CachingSupplier.of(() -> AppendTerms.lastRecordedAt().orElseThrow());
        super.prepareCommit(events.stream().map(event -> stamped(event, recordedAt)).toList());
    }

    private static EventMessage<?> stamped(EventMessage<?> event, Supplier<Instant> recordedAt) {
        return event instanceof DomainEventMessage<?> message
                ? new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message,
                        recordedAt)
                : event;
    }
}
