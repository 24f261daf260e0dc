package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.audit.VerificationStatus.State;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A check of the log as a page shows it.
 *
 * @param outcome {@code INTACT} or {@code BROKEN} if it is over, else the name of its state
 * @param stopped absent as long as it goes on
 * @param seconds how long it has been under way
 * @param secondsLeft absent if that can't be said
 * @param result what came out; absent if it is not over
 */
record RunView(
        String id,
        String outcome,
        long done,
        long total,
        ZonedDateTime begun,
        @Nullable ZonedDateTime stopped,
        long seconds,
        @Nullable Long secondsLeft,
        @Nullable Verification result) {

    private static final String BROKEN = "BROKEN";

    static RunView of(VerificationRun run, ZoneId zone) {
        var status = run.status();
        var times = run.times();
        var stopped = times.stopped();
        return new RunView(
                run.id(),
                outcome(status),
                status.done(),
                status.total(),
                times.begun().atZone(zone),
                stopped == null ? null : stopped.atZone(zone),
                times.underWay().toSeconds(),
                status.secondsLeft(),
                status.result());
    }

    private static String outcome(VerificationStatus status) {
        var result = status.result();
        if (status.state() != State.DONE || result == null) {
            return status.state().name();
        }
        return result.intact() ? "INTACT" : BROKEN;
    }

    public boolean isUnderWay() {
        return outcome.equals(State.RUNNING.name());
    }

    public boolean isBroken() {
        return outcome.equals(BROKEN);
    }

    public boolean isCancelled() {
        return outcome.equals(State.CANCELLED.name());
    }
}
