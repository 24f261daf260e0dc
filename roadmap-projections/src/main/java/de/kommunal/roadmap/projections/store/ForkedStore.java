package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.LogLeaf;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reads and appends as the store does, but beside it. Events go through the same serialiser and get
 * the position, time and hash that they would have got, so whoever reads them back reads what would
 * have been stored.
 */
final class ForkedStore {

    private final EventLog log;
    private final EventDecoder decoder;
    private final Serializer serializer;
    private final Clock clock;

    /**
     * @param log as the current thread sees it
     */
    ForkedStore(EventLog log, EventDecoder decoder, Serializer serializer, Clock clock) {
        this.log = log;
        this.decoder = decoder;
        this.serializer = serializer;
        this.clock = clock;
    }

    /** The history of an aggregate as this thread sees it. */
    List<? extends DomainEventMessage<?>> history(String aggregate) {
        return decoder.decode(log.ofAggregate(aggregate));
    }

    /** Appends for the current unit of work; if it is rolled back, nothing was appended. */
    void append(Fork fork, List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        var pending = events.stream().map(event -> PendingEvent.of(event, serializer)).toList();
        var before = fork.head().position();
        Terms.requireStillDecided(before);
        var work = CurrentUnitOfWork.get().root();
        work.onRollback(rolledBack -> fork.backTo(before));
        Instant recordedAt = fork.nextRecordedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        pending.forEach(event -> append(fork, event, recordedAt));
        Terms.tell(fork.head().position(), recordedAt, pending);
        work.afterCommit(committed -> fork.settled(before));
    }

    private void append(Fork fork, PendingEvent event, Instant recordedAt) {
        LogLeaf leaf = event.leafAt(fork.head().position() + 1, recordedAt);
        refuseTakenPlace(leaf);
        fork.add(
                new StoredEvent(
                        leaf.position(),
                        leaf.eventId(),
                        leaf.aggregateId(),
                        leaf.aggregateType(),
                        leaf.sequence(),
                        recordedAt,
                        leaf.payloadType(),
                        leaf.revision(),
                        event.payload(),
                        event.metadata(),
                        leaf.hash()));
    }

    /** What the unique key of aggregate and sequence refuses in the store. */
    private void refuseTakenPlace(LogLeaf leaf) {
        if (leaf.sequence() >= log.ofAggregate(leaf.aggregateId()).size()) {
            return;
        }
        var taken = "event %d of %s is there".formatted(leaf.sequence(), leaf.aggregateId());
        throw leaf.sequence() == 0
                ? new AggregateStreamCreationException(taken)
                : new ConcurrencyException(taken);
    }
}
