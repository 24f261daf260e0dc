package de.kommunal.roadmap.reading;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param done events that are in it
 * @param total events that have to be in it; grows as more are recorded
 * @param perSecond events a second since it began, without the time in which it was paused
 * @param secondsLeft how long it takes at that rate; null while nothing is known of it
 * @param result once it has taken over
 * @param failure what kept it from that, for people
 */
public record RebuildProgress(
        State state,
        long done,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable RebuildResult result,
        @Nullable String failure) {

    /** What has become of it. */
    public enum State {
        RUNNING,
        PAUSED,
        /** Somebody ended it; what is read is as it was. */
        CANCELLED,
        /** It could not be finished; what is read is as it was. */
        FAILED,
        /** It is what is read. */
        DONE
    }
}
