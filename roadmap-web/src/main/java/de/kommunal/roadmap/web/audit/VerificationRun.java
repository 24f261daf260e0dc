package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.web.audit.VerificationStatus.State;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One check of the whole log, in a thread of its own. It tells nobody how far it is: who wants to
 * know looks, so nobody can hold it up.
 */
final class VerificationRun {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRun.class);

    private final String id = UUID.randomUUID().toString();
    private final LogVerification verification;
    private final Clock clock;
    private final Instant begun;
    private final long total;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();

    /** Ends when the thread does, which looks at nothing else of this run than its own pages. */
    private @Nullable Thread worker;

    private State state = State.CANCELLED;
    private volatile long done;
    private long doneBefore;
    private long since;
    private @Nullable Instant stoppedAt;
    private @Nullable Verification result;

    VerificationRun(LogVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
        this.begun = clock.instant();
        this.total = verification.total();
    }

    /**
     * When it went on.
     *
     * @param stopped absent as long as it goes on
     * @param underWay since it began or went on again
     */
    record Times(Instant begun, @Nullable Instant stopped, Duration underWay) {}

    String id() {
        return id;
    }

    Times times() {
        lock.lock();
        try {
            return new Times(begun, stoppedAt, Duration.ofNanos(System.nanoTime() - since));
        } finally {
            lock.unlock();
        }
    }

    /** Begins, or goes on from where it was. */
    void goOn() {
        lock.lock();
        try {
            var before = worker;
            state = State.RUNNING;
            doneBefore = done;
            since = System.nanoTime();
            stoppedAt = null;
            worker = Thread.ofPlatform().daemon().name("verification").start(() -> work(before));
        } finally {
            lock.unlock();
        }
    }

    private void work(@Nullable Thread before) {
        try {
            if (before != null) {
                // it was cancelled, and is at its last page
                before.join();
            }
            boolean more = true;
            while (more && isUnderWay()) {
                more = verification.next();
                done = verification.done();
            }
            if (!more) {
                stop(State.DONE, Verification.of(id, verification.result()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(State.INTERRUPTED, null);
        } catch (RuntimeException e) {
            LOG.error("the verification {} failed", id, e);
            stop(State.FAILED, null);
        }
    }

    void cancel() {
        stop(State.CANCELLED, null);
    }

    void interrupt() {
        stop(State.INTERRUPTED, null);
    }

    private void stop(State as, @Nullable Verification outcome) {
        lock.lock();
        try {
            // the last page of a run that was cancelled counts
            if (state == State.RUNNING || (outcome != null && state == State.CANCELLED)) {
                state = as;
                stoppedAt = clock.instant();
                result = outcome;
                stopped.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isUnderWay() {
        return status().state() == State.RUNNING;
    }

    boolean isCancelled() {
        return status().state() == State.CANCELLED;
    }

    /** How far it is, as soon as it stops or after this time. */
    VerificationStatus await(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (state == State.RUNNING && left > 0) {
                left = stopped.awaitNanos(left);
            }
            return status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return status();
        } finally {
            lock.unlock();
        }
    }

    VerificationStatus status() {
        lock.lock();
        try {
            long now = done;
            double seconds = Math.max(1, System.nanoTime() - since) / 1e9;
            long perSecond = state == State.RUNNING ? Math.round((now - doneBefore) / seconds) : 0;
            @Nullable Long secondsLeft =
                    perSecond == 0 ? null : Math.ceilDiv(total - now, perSecond);
            return new VerificationStatus(id, state, now, total, perSecond, secondsLeft, result);
        } finally {
            lock.unlock();
        }
    }
}
