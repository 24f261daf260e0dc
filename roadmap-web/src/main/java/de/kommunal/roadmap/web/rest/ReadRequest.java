package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Reading;

import org.jspecify.annotations.Nullable;

/**
 * What a read asks for, from its address and headers.
 *
 * @param limit the most items of a page
 * @param after the cursor that the page before gave
 */
public record ReadRequest(Reading reading, int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 500;
}
