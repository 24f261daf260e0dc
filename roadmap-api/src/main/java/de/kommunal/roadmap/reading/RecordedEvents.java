package de.kommunal.roadmap.reading;

import java.util.List;
import java.util.Optional;

/** Reads the log as events. For the bytes as they are stored there is the event log itself. */
public interface RecordedEvents {

    /** The next events after a position; fewer than the limit only at the end. */
    List<RecordedEvent> read(long afterPosition, int limit);

    /** The event with the id, if there is one. */
    Optional<RecordedEvent> find(String id);

    /** All events of an aggregate as they were recorded, also those that were withdrawn later. */
    List<RecordedEvent> of(String aggregate);
}
