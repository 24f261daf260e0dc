package de.kommunal.roadmap.projections.store;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is among the threads of this node to ask the database for the right to append. They
 * would wait for each other there anyway, but a wait in the database costs it, and the processors,
 * much more than one here. Order and safety are the database's: who does not get the turn in time
 * asks without it.
 */
final class AppendTurn {

    private static final long PATIENCE_SECONDS = 2;

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Takes the turn until the current transaction has ended. */
    void take() {
        if (lock.isHeldByCurrentThread()
                || !TransactionSynchronizationManager.isSynchronizationActive()
                || !tryTake()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        lock.unlock();
                    }
                });
    }

    /** Takes the turn for a task. */
    void run(Runnable task) {
        var isTaken = tryTake();
        try {
            task.run();
        } finally {
            if (isTaken) {
                lock.unlock();
            }
        }
    }

    private boolean tryTake() {
        try {
            return lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
