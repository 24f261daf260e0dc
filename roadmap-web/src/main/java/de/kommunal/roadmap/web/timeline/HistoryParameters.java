package de.kommunal.roadmap.web.timeline;

import org.jspecify.annotations.Nullable;

/** What the address of a history says, as it was sent. */
record HistoryParameters(
        @Nullable String record,
        @Nullable String field,
        @Nullable String kind,
        @Nullable String partner,
        Period effective,
        Period recorded,
        @Nullable String order,
        @Nullable String direction,
        @Nullable String before) {

    /** From when to when, both inclusive; null is open. */
    record Period(@Nullable String from, @Nullable String to) {}
}
