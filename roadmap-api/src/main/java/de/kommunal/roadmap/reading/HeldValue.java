package de.kommunal.roadmap.reading;

import java.time.LocalDate;

/**
 * One value that holds about a subject, and which event says so.
 *
 * @param path names the value within its subject, such as {@code stance} or {@code
 *     steps/kreistag/date}
 * @param json the value as JSON, always spelled the same way: equal values are equal texts
 * @param event id of the event that says so
 * @param position of that event in the log
 * @param effective first day on which it holds; of an imprecise date its first day
 */
public record HeldValue(
        String path, String json, String event, long position, LocalDate effective) {

    /** Path of what the last event says about itself: effective date, sources, publicity. */
    public static final String PROVENANCE = "provenance";
}
