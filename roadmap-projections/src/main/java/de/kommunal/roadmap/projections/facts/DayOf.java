package de.kommunal.roadmap.projections.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the index counts them, from 1970-01-01. */
final class DayOf {

    /** The day from which facts count that are about the record and not about the world. */
    static final int ALWAYS = Math.toIntExact(LocalDate.of(1, 1, 1).toEpochDay());

    /** Effective dates are days in Germany. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private DayOf() {}

    /** The day on which something was recorded. */
    static int recording(long epochMillis) {
        return Math.toIntExact(
                LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), GERMANY).toEpochDay());
    }
}
