package de.kommunal.roadmap.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the log: positions 1, 2, 3 and so on without a hole, in the order of commitment. */
public interface EventLog {

    Head head();

    /** The next events after a position, as stored; fewer than the limit only at the end. */
    List<StoredEvent> read(long afterPosition, int limit);

    /** The event with the id, if there is one. */
    Optional<StoredEvent> find(String eventId);

    /** All events of an aggregate, in their order. */
    List<StoredEvent> ofAggregate(String aggregateId);

    /** The last position recorded at or before a time, 0 if there is none. */
    long positionAt(Instant recordedAt);

    /**
     * Reads the whole log: takes as long as the log is. Signatures are not looked at, as it does
     * not know the keys.
     */
    Recomputation recompute();

    /**
     * A check of the whole log as it is now, which has not begun to read.
     *
     * @param signed is asked once, after what was signed last is known and before the head is
     */
    LogVerification verification(Supplier<SignedRecord> signed);
}
