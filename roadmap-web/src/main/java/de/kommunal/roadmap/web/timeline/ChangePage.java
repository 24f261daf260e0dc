package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.Moment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of what is not the same at two points, in the order of first recording.
 *
 * @param from the earlier point as it was resolved
 * @param to the later point as it was resolved
 * @param next to send as {@code after} for the page that follows; absent at the end
 * @param counts over all pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangePage(
        Moment from,
        Moment to,
        List<ChangedSubject> items,
        @Nullable String next,
        ChangeCounts counts) {}
