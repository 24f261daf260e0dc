package de.kommunal.roadmap.web.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * When something is to be done again, by a clock that may be set. If the clock shows a time before
 * the one at which that was said, it is due: either it was wrong then or it is now, and nobody is
 * to wait until it comes there again.
 */
public final class Due {

    private Instant since = Instant.MIN;
    private Instant next = Instant.MIN;

    /** At first it is due. */
    public synchronized boolean isDue(Instant now) {
        return isDue(since, next, now);
    }

    /**
     * @param since when it was said
     * @param next when it is to be done
     */
    public static boolean isDue(Instant since, Instant next, Instant now) {
        return !now.isBefore(next) || now.isBefore(since);
    }

    public void after(Duration pause, Instant now) {
        at(now.plus(pause), now);
    }

    public synchronized void at(Instant time, Instant now) {
        since = now;
        next = time;
    }

    /** Far in the past if nothing was said. */
    public synchronized Instant next() {
        return next;
    }
}
