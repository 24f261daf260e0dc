package de.kommunal.roadmap.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * How far a check of the whole log is.
 *
 * @param run id of the check
 * @param done events that were looked at
 * @param total events that the log had when the check began
 * @param perSecond events looked at in a second, since it began or went on; 0 if it does not run
 * @param secondsLeft at this rate; absent if that can't be said
 * @param result what came out; absent if it is not over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationStatus(
        String run,
        State state,
        long done,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        @Nullable Verification result) {

    /** What a check is doing. */
    enum State {
        RUNNING,
        /** By request; it can go on from where it was. */
        CANCELLED,
        /** The program is being stopped. */
        INTERRUPTED,
        DONE,
        /** For a reason that the program's own log has. */
        FAILED
    }
}
