package de.kommunal.roadmap.reading;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/**
 * One page of a collection, in the order in which its subjects were first recorded.
 *
 * @param next id to go on after; null at the end
 * @param nonPublic number of items of the whole collection that this audience may not see
 */
public record Page<V>(List<V> items, @Nullable String next, int nonPublic) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Which page is wanted.
     *
     * @param after id of the last item of the page before; null for the first page
     * @param limit the most items that it may have
     * @param filter what an item must be like to count
     */
    public record Request<V>(@Nullable String after, int limit, Predicate<V> filter) {}
}
