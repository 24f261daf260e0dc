package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.web.rest.MessageStream;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sends the steps of one replay at their pace. */
final class ReplayRun {

    /** Before a reader or something in between believes that nobody is there. */
    static final Duration QUIET = Duration.ofSeconds(15);

    static final Duration LONGEST = Duration.ofHours(1);

    /** A wait is cut in pieces, so that the end of the program does not have to wait for it. */
    private static final Duration PIECE = Duration.ofSeconds(1);

    /** So many events are looked at together; they are all that a replay holds in memory. */
    private static final int PAGE = 100;

    private final Source steps;
    private final Duration pace;
    private final MessageStream stream;
    private final Time time;
    private final Instant latest;
    private Instant lastSent;
    private Instant lastStep;

    /**
     * Some steps.
     *
     * @param reached where the next ones go on; null if there are none
     */
    record Some(List<ReplayStep> steps, @Nullable Cursor reached) {}

    /** Where the steps come from. */
    interface Source {

        /** The steps of the next so many events behind a place. */
        Some next(Cursor behind, int limit);
    }

    /**
     * How time goes by.
     *
     * @param closing true as soon as the replay should end although it is not over
     */
    record Time(Clock clock, Waiting waiting, BooleanSupplier closing) {}

    ReplayRun(Source steps, Duration pace, MessageStream stream, Time time) {
        this.steps = steps;
        this.pace = pace;
        this.stream = stream;
        this.time = time;
        this.lastSent = time.clock().instant();
        this.lastStep = lastSent;
        this.latest = lastSent.plus(LONGEST);
    }

    /**
     * Sends all steps behind a place.
     *
     * @return false if it ended before the last one
     */
    boolean runs(Cursor behind) {
        var reached = behind;
        while (reached != null) {
            var some = steps.next(reached, PAGE);
            for (var step : some.steps()) {
                if (!awaitTurn()) {
                    return false;
                }
                send(step);
            }
            stream.flush();
            beatIfQuiet();
            reached = some.reached();
        }
        return true;
    }

    private void send(ReplayStep step) {
        stream.send(ReplayStep.KIND, step.id(), step);
        lastSent = time.clock().instant();
        lastStep = lastSent;
        if (!pace.isZero()) {
            stream.flush();
        }
    }

    private boolean awaitTurn() {
        var turn = lastStep.plus(pace);
        while (!isOver()) {
            var left = Duration.between(time.clock().instant(), turn);
            if (!left.isPositive()) {
                return true;
            }
            time.waiting().pass(left.compareTo(PIECE) < 0 ? left : PIECE);
            beatIfQuiet();
        }
        return false;
    }

    private boolean isOver() {
        return time.closing().getAsBoolean() || !time.clock().instant().isBefore(latest);
    }

    private void beatIfQuiet() {
        if (!time.clock().instant().isBefore(lastSent.plus(QUIET))) {
            stream.beat();
            lastSent = time.clock().instant();
        }
    }
}
