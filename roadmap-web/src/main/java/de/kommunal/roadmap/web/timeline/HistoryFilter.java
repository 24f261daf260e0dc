package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Which events a history has, and in which order. Whatever is null does not narrow.
 *
 * @param record what the events are about
 * @param field path of a value that the events changed, or where such paths start
 * @param partner whose events they are
 * @param effectiveFrom the first effective day
 * @param effectiveTo the last effective day
 * @param afterPosition only events behind it
 * @param upToPosition only events up to it
 * @param descending true from the last to the first
 */
record HistoryFilter(
        @Nullable Subject record,
        @Nullable String field,
        Subject.@Nullable Kind kind,
        @Nullable String partner,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        long afterPosition,
        long upToPosition,
        Marks.Order order,
        boolean descending) {

    /** All that was recorded about a subject. */
    static HistoryFilter about(Subject subject) {
        return new HistoryFilter(
                subject,
                null,
                null,
                null,
                null,
                null,
                0,
                Long.MAX_VALUE,
                Marks.Order.RECORDED,
                false);
    }

    /** The next of these events from a cursor on; {@code field} is left to the caller. */
    Marks marks(Marks.@Nullable Cursor from, boolean backwards, int limit) {
        return new Marks(
                record,
                kind,
                partner,
                effectiveFrom,
                effectiveTo,
                afterPosition,
                upToPosition,
                order,
                backwards,
                from,
                limit);
    }

    /** True if one of the values that the field names is among the changes. */
    boolean isAmong(List<SubjectDifference> changes) {
        return field == null
                || changes.stream()
                        .filter(change -> record == null || change.subject().equals(record))
                        .flatMap(change -> change.values().stream())
                        .anyMatch(value -> isBelow(value.path(), field));
    }

    private static boolean isBelow(String path, String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
