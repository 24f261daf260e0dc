package de.kommunal.roadmap.web.observing;

import de.kommunal.roadmap.reading.Follower;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far a follower of the log is behind it.
 *
 * @param follower its name; {@code reads} is what answers are read from, after the facts
 * @param events that it has not taken in
 * @param time since the first of them was recorded; zero if there are none
 * @param stop where it cannot go on; null if it can
 */
record Lag(String follower, long events, Duration time, Follower.@Nullable Stop stop) {}
