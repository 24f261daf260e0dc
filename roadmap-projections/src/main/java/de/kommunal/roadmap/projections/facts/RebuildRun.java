package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RebuildProgress;
import de.kommunal.roadmap.reading.RebuildProgress.State;
import de.kommunal.roadmap.reading.RebuildResult;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What others may know and change of a rebuild while it runs. */
final class RebuildRun {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Instant startedAt;
    private State state = State.RUNNING;
    private long done;
    private long total;
    private Instant workingSince;
    private Duration worked = Duration.ZERO;
    private @Nullable Instant endedAt;
    private @Nullable RebuildResult result;
    private @Nullable String failure;

    RebuildRun(Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
        this.workingSince = startedAt;
    }

    RebuildProgress progress() {
        lock.lock();
        try {
            var working = state == State.RUNNING ? since() : worked;
            var perSecond = done * 1000 / Math.max(1, working.toMillis());
            var remaining = perSecond == 0 ? null : (Long) (Math.max(0, total - done) / perSecond);
            return new RebuildProgress(
                    state, done, total, perSecond, remaining, startedAt, endedAt, result, failure);
        } finally {
            lock.unlock();
        }
    }

    private Duration since() {
        return worked.plus(Duration.between(workingSince, clock.instant()));
    }

    boolean isUnderWay() {
        lock.lock();
        try {
            return state == State.RUNNING || state == State.PAUSED;
        } finally {
            lock.unlock();
        }
    }

    void pause() {
        change(State.RUNNING, State.PAUSED);
    }

    void resume() {
        change(State.PAUSED, State.RUNNING);
    }

    void cancel() {
        change(State.PAUSED, State.CANCELLED);
        change(State.RUNNING, State.CANCELLED);
    }

    private void change(State from, State to) {
        lock.lock();
        try {
            if (state == from) {
                worked = from == State.RUNNING ? since() : worked;
                workingSince = clock.instant();
                state = to;
                endedAt = to == State.CANCELLED ? clock.instant() : null;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called between two pages; waits while it is paused.
     *
     * @throws CancellationException if somebody has ended it
     */
    void reached(long events, long of) {
        lock.lock();
        try {
            done = events;
            total = of;
            while (state == State.PAUSED) {
                changed.awaitUninterruptibly();
            }
            if (state == State.CANCELLED) {
                throw new CancellationException("the rebuild was cancelled");
            }
        } finally {
            lock.unlock();
        }
    }

    void succeed(RebuildResult made) {
        end(State.DONE, made, null);
    }

    void fail(@Nullable String why) {
        end(State.FAILED, null, why == null ? "no reason is known" : why);
    }

    private void end(State as, @Nullable RebuildResult made, @Nullable String why) {
        lock.lock();
        try {
            worked = state == State.RUNNING ? since() : worked;
            state = as;
            endedAt = clock.instant();
            result = made;
            failure = why;
            done = made == null ? done : made.position();
            total = Math.max(total, done);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void await() {
        lock.lock();
        try {
            while (state == State.RUNNING || state == State.PAUSED) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
