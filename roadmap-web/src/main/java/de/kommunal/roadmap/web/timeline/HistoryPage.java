package de.kommunal.roadmap.web.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.Moment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a history.
 *
 * @param next to send as {@code after} for the page that follows; absent at the end
 * @param previous to send as {@code before} for the page that comes before; absent at the start
 * @param nonPublic of one record: how many more events only readers with a login see; absent if
 *     none
 * @param at the moment that the answer is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryPage(
        List<HistoryEntry> items,
        @Nullable String next,
        @Nullable String previous,
        @Nullable Integer nonPublic,
        Moment at) {}
