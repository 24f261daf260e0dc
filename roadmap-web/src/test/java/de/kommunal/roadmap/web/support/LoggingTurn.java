package de.kommunal.roadmap.web.support;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * All programs of a process share one logging system, which each sets up at its start and cleans up
 * at its end. Done at the same time by two, one of them does not start.
 */
final class LoggingTurn {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private LoggingTurn() {}

    /** Runs an application that sets up the logging in its turn. */
    static <T> T start(SpringApplication application, Supplier<T> run) {
        application.addListeners(
                new Edge(Ordered.HIGHEST_PRECEDENCE), new Edge(Ordered.LOWEST_PRECEDENCE));
        try {
            return run.get();
        } finally {
            if (LOCK.isHeldByCurrentThread()) {
                LOCK.unlock();
            }
        }
    }

    static void end(Runnable close) {
        LOCK.lock();
        try {
            close.run();
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * The first of those who hear that the settings are there takes the turn, the last leaves it.
     */
    private record Edge(int order)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            if (order == Ordered.HIGHEST_PRECEDENCE) {
                LOCK.lock();
            } else {
                LOCK.unlock();
            }
        }

        @Override
        public int getOrder() {
            return order;
        }
    }
}
