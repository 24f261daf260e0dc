package de.kommunal.roadmap.reading;

import java.util.List;

/** Reads the log as events. For the bytes as they are stored there is the event log itself. */
public interface RecordedEvents {

    /** The next events after a position; fewer than the limit only at the end. */
    List<RecordedEvent> read(long afterPosition, int limit);
}
