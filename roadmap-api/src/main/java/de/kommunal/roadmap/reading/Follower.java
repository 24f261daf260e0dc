package de.kommunal.roadmap.reading;

import org.jspecify.annotations.Nullable;

/**
 * Something that follows the log event by event: the facts that are read, or an automation.
 *
 * @param name such as {@code facts}
 * @param position of the last event that it has taken in
 * @param behind how many events it has not taken in yet
 * @param digest of its content, 64 hexadecimal digits; null if it keeps none
 * @param stop where it cannot go on; null if it can
 */
public record Follower(
        String name, long position, long behind, @Nullable String digest, @Nullable Stop stop) {

    /**
     * An event is never skipped: what cannot take one in waits before it, and tries again.
     *
     * @param position of the event
     * @param eventId null if the cause is not in an event
     * @param type as it is stored, with its revision
     * @param cause as the program says it
     */
    public record Stop(
            long position, @Nullable String eventId, @Nullable String type, String cause) {}
}
