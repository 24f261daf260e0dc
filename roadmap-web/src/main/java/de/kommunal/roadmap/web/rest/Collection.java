package de.kommunal.roadmap.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.Moment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a collection as it is answered.
 *
 * @param next cursor of the next page; absent at the end
 * @param nonPublic how many more items only readers with a login see; absent if none
 * @param at the moment that the answer is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Collection<V>(
        List<V> items, @Nullable String next, @Nullable Integer nonPublic, Moment at) {}
