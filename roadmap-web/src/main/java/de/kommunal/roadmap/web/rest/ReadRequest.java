package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a read asks for, from its address and headers.
 *
 * @param limit the most items of a page
 * @param after the cursor that the page before gave
 * @param stamps the moments that are asked for at once, the reading's own last; empty for one
 */
public record ReadRequest(Reading reading, int limit, @Nullable String after, List<Stamp> stamps) {

    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 500;

    public ReadRequest {
        stamps = List.copyOf(stamps);
    }

    /**
     * One of several moments.
     *
     * @param timestamp as it was sent
     */
    record Stamp(String timestamp, Moment moment) {}

    /** The same read at another moment. */
    Reading at(Stamp stamp) {
        return new Reading(reading.programme(), stamp.moment(), reading.audience());
    }
}
