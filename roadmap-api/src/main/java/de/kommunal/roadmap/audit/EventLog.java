package de.kommunal.roadmap.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** Reads the whole log: takes as long as the log is. */
    Recomputation recompute();
}
