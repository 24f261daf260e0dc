package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms.Along;
import de.kommunal.roadmap.projections.store.AggregateFreshness.Given;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What one unit of work has to append, and what became of it. */
final class AppendShare {

    private final List<PendingEvent> events;
    private final @Nullable Along along;
    private final @Nullable Given given;
    private final Thread owner = Thread.currentThread();
    private volatile State state = new Waits();

    private sealed interface State {}

    private record Waits() implements State {}

    private record Leads() implements State {}

    private record Recorded(Place place) implements State {}

    private record NotRecorded() implements State {}

    private record Failed(RuntimeException reason) implements State {}

    /**
     * @param position of the last of its events
     */
    record Place(long position, Instant recordedAt) {}

    /**
     * @param along what is stored with them; null if nothing is
     * @param given what it was decided on; null if that is no aggregate that was kept
     */
    AppendShare(List<PendingEvent> events, @Nullable Along along, @Nullable Given given) {
        this.events = events;
        this.along = along;
        this.given = given;
    }

    List<PendingEvent> events() {
        return events;
    }

    @Nullable Along along() {
        return along;
    }

    @Nullable Given given() {
        return given;
    }

    void recorded(Place place) {
        settle(new Recorded(place));
    }

    /** Nothing of it is stored, and its own unit of work is to find out whether it can be. */
    void notRecorded() {
        settle(new NotRecorded());
    }

    void failed(RuntimeException reason) {
        settle(new Failed(reason));
    }

    void lead() {
        settle(new Leads());
    }

    boolean isSettled() {
        return !(state instanceof Waits || state instanceof Leads);
    }

    private void settle(State next) {
        state = next;
        if (owner != Thread.currentThread()) {
            LockSupport.unpark(owner);
        }
    }

    /** Until it is settled or to lead. Not interruptible: it may be recorded meanwhile. */
    void await() {
        var interrupted = false;
        while (state instanceof Waits) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @return null if it is not recorded
     * @throws RuntimeException if it is not known whether it is
     */
    @Nullable Place place() {
        return switch (state) {
            case Recorded(var place) -> place;
            case NotRecorded() -> null;
            case Failed(var reason) -> throw reason;
            case Waits(), Leads() -> throw new IllegalStateException("nobody has appended it");
        };
    }
}
