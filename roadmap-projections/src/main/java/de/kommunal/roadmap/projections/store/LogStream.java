package de.kommunal.roadmap.projections.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads the log from a token on, page by page, and passes on when there may be more. The
 * framework's own stream says nothing, so that who reads it looks only twice a second.
 */
final class LogStream implements TrackingEventStream {

    private static final int PAGE = 500;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final EventStorageEngine engine;
    private final LogEnd end;
    private final Consumer<LogStream> onClose;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private @Nullable TrackingToken last;
    private volatile Runnable callback = () -> {};

    /** False once it has read to the end, until it is told that there is more. */
    private volatile boolean mayHaveMore = true;

    /**
     * @param after null to read from the start
     */
    LogStream(
            EventStorageEngine engine,
            LogEnd end,
            @Nullable TrackingToken after,
            Consumer<LogStream> onClose) {
        this.engine = engine;
        this.end = end;
        this.last = after;
        this.onClose = onClose;
    }

    /** There may be new events; called from any thread. */
    void wake() {
        mayHaveMore = true;
        callback.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetchIfEmpty();
        return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        fetchIfEmpty();
        while (page.isEmpty() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            fetchIfEmpty();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // waits as long as it takes, as the interface says
        }
        return page.remove();
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private void fetchIfEmpty() {
        if (!page.isEmpty() || !mayHaveMore) {
            return;
        }
        // before it is asked, so that nothing is missed of which it is told meanwhile
        mayHaveMore = false;
        try {
            fetch(end.behind(position(), PAGE));
        } catch (RuntimeException e) {
            mayHaveMore = true;
            throw e;
        }
    }

    private void fetch(long there) {
        if (there == 0) {
            return;
        }
        try (var events = engine.readEvents(last, false)) {
            // not one more, for which the engine would ask the database once more
            events.limit(there).forEach(page::add);
        }
        if (!page.isEmpty()) {
            last = page.getLast().trackingToken();
        }
        if (there == PAGE || page.size() < there) {
            mayHaveMore = true;
        }
    }

    private long position() {
        return last == null ? 0 : last.position().orElse(0);
    }
}
