package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;

import org.jspecify.annotations.Nullable;

/**
 * One page of a history.
 *
 * @param after the page follows this place; null for the first page
 * @param before the page ends before this place; not together with {@code after}
 * @param limit the most entries
 */
record HistoryQuery(
        Reading reading,
        HistoryFilter filter,
        Marks.@Nullable Cursor after,
        Marks.@Nullable Cursor before,
        int limit) {}
