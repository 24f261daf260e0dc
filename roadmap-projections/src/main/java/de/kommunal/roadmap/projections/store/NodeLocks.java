package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.OneAtATime;

import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** By locks in the database, which their holder renews as long as it lives. */
final class NodeLocks implements OneAtATime {

    /** After the death of its holder; the least that can be renewed. */
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final LockProvider locks;

    NodeLocks(LockProvider locks) {
        this.locks = locks;
    }

    @Override
    public boolean run(String work, Runnable task) {
        var configuration = new LockConfiguration(ClockProvider.now(), work, HELD, Duration.ZERO);
        var lock = locks.lock(configuration);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            task.run();
            return true;
        } finally {
            lock.get().unlock();
        }
    }

    @Override
    public void await(String work, Runnable task) {
        while (!run(work, task)) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
