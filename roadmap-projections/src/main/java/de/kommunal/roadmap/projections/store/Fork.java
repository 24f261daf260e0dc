package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Events that lie behind a position of the log as if they were stored there. They are seen by the
 * thread that does the fork's work, while it does it, and by nobody else.
 */
final class Fork {

    private static final ScopedValue<Fork> OPEN = ScopedValue.newInstance();

    /** No hash proves what is in no log. */
    static final Bytes NO_ROOT = Bytes.of(new byte[0]);

    private final Head base;
    private final Consumer<List<StoredEvent>> follower;
    private final List<StoredEvent> events = new ArrayList<>();

    /**
     * @param base where it leaves the log
     * @param follower is told of the events of each command that went through
     */
    Fork(Head base, Consumer<List<StoredEvent>> follower) {
        this.base = base;
        this.follower = follower;
    }

    /** The fork that this thread is in. */
    static Optional<Fork> current() {
        return OPEN.isBound() ? Optional.of(OPEN.get()) : Optional.empty();
    }

    /** Does the work in this fork. */
    <T> T hold(Supplier<T> work) {
        return ScopedValue.where(OPEN, this).call(work::get);
    }

    /** Where it leaves the log. */
    Head base() {
        return base;
    }

    Head head() {
        return events.isEmpty()
                ? base
                : new Head(base.position() + events.size(), lastRecordedAt(), NO_ROOT);
    }

    List<StoredEvent> events() {
        return List.copyOf(events);
    }

    /** Recorded time never goes back, in a fork neither. */
    Instant nextRecordedAt(Instant clock) {
        return clock.isBefore(lastRecordedAt()) ? lastRecordedAt() : clock;
    }

    void add(StoredEvent event) {
        events.add(event);
    }

    /** Forgets what lies behind the position. */
    void backTo(long position) {
        events.removeIf(event -> event.position() > position);
    }

    /** What lies behind the position stays. */
    void settled(long after) {
        follower.accept(events.stream().filter(event -> event.position() > after).toList());
    }

    private Instant lastRecordedAt() {
        return events.isEmpty() ? base.recordedAt() : events.getLast().recordedAt();
    }
}
