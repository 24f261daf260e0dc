package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which events of the log are asked for. Whatever is null does not narrow.
 *
 * @param subject events that say something about it, corrections of it included
 * @param type name of the payload's type as stored
 * @param effectiveFrom the first effective day
 * @param effectiveTo the last effective day
 * @param afterPosition events behind this position; 0 for all
 * @param upToPosition events up to this position
 * @param metaData what the metadata have to say, by name
 */
record EventFilter(
        @Nullable ProgrammeId programme,
        @Nullable Subject subject,
        @Nullable String type,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        long afterPosition,
        long upToPosition,
        Map<String, String> metaData) {

    EventFilter {
        metaData = Map.copyOf(metaData);
    }

    /** True if the index of facts knows what is asked for. */
    boolean isIndexed() {
        return programme != null || subject != null || effectiveFrom != null || effectiveTo != null;
    }

    /** True if the rows of the log have to be looked at. */
    boolean looksIntoRows() {
        return type != null || !metaData.isEmpty();
    }

    /** What the index is asked for, from a position on, exclusive. */
    Marks marks(long from, boolean backwards, int limit) {
        return new Marks(
                subject,
                null,
                null,
                effectiveFrom,
                effectiveTo,
                afterPosition,
                upToPosition,
                Marks.Order.RECORDED,
                backwards,
                new Marks.Cursor(LocalDate.EPOCH, from),
                limit);
    }
}
