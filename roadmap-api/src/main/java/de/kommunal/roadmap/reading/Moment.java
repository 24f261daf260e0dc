package de.kommunal.roadmap.reading;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two clocks of a read.
 *
 * @param validAt the day whose state is asked for
 * @param knownAt the moment whose knowledge is asked for
 * @param position the last position of the log that counts; what {@code knownAt} resolved to
 */
public record Moment(LocalDate validAt, Instant knownAt, long position) {}
