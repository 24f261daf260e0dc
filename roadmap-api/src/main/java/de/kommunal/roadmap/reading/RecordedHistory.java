package de.kommunal.roadmap.reading;

import java.util.Collection;
import java.util.List;

/** Reads events of the log for pages of history, with one query however many they are. */
public interface RecordedHistory {

    /** The events at the positions, in the order of the log. */
    List<RecordedEvent> at(Collection<Long> positions);

    /**
     * Of the aggregates those events that may say of others that they count no more, or count
     * again, in the order of the log.
     */
    List<RecordedEvent> withdrawing(Collection<String> aggregates);
}
