package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Durability;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Group commit: whoever comes while a flush is running waits for the next one, which one of the
 * waiting runs for all. A flush serves only those who came before it began, as only their commits
 * are sure to be in it. Nobody is interrupted while waiting or flushing.
 */
final class FlushBarrier implements Durability {

    private final Runnable flush;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition flushEnded = lock.newCondition();
    private long begun;
    private long succeeded;
    private boolean running;

    FlushBarrier(Runnable flush) {
        this.flush = flush;
    }

    @Override
    public void awaitDurable() {
        lock.lock();
        try {
            long needed = begun + 1;
            while (succeeded < needed) {
                if (running) {
                    flushEnded.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    // if the flush fails its leader fails, and one of the others tries again
    private void lead() {
        running = true;
        long mine = ++begun;
        lock.unlock();
        boolean flushed = false;
        try {
            flush.run();
            flushed = true;
        } finally {
            lock.lock();
            running = false;
            if (flushed) {
                succeeded = mine;
            }
            flushEnded.signalAll();
        }
    }
}
