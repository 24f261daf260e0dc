package de.kommunal.roadmap.projections.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets units of work that append at the same time do it in one transaction. Who comes while none is
 * under way leads: it appends what waits, its own first, and passes the lead on to the first of
 * those who came meanwhile. So nobody waits for company, and the more come the more share.
 */
final class SharedAppends {

    /** So that one statement stays small; those behind are next. */
    static final int MOST = 64;

    private final Consumer<List<AppendShare>> append;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<AppendShare> waiting = new ArrayDeque<>();
    private boolean isLed;

    /**
     * @param append settles each of the shares; what it leaves open because it throws is failed
     */
    SharedAppends(Consumer<List<AppendShare>> append) {
        this.append = append;
    }

    /** Returns once the share is settled. */
    void append(AppendShare share) {
        if (!comesFirst(share)) {
            share.await();
        }
        if (!share.isSettled()) {
            lead();
        }
    }

    private boolean comesFirst(AppendShare share) {
        lock.lock();
        try {
            waiting.add(share);
            var first = !isLed;
            isLed = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    // nothing relies on it
    @SuppressWarnings("ThreadPriorityCheck")
    private void lead() {
        try {
            // who is about to come gets a processor first; where nobody is, this costs nothing
            Thread.yield();
            append(nextGroup());
        } finally {
            passOn();
        }
    }

    private void append(List<AppendShare> group) {
        try {
            append.accept(group);
        } catch (RuntimeException e) {
            fail(group, e);
        } finally {
            // an error ends this thread's work, and tells the others nothing
            fail(group, new IllegalStateException("whether it is recorded is not known"));
        }
    }

    private static void fail(List<AppendShare> group, RuntimeException reason) {
        group.stream().filter(share -> !share.isSettled()).forEach(share -> share.failed(reason));
    }

    private List<AppendShare> nextGroup() {
        lock.lock();
        try {
            var group = new ArrayList<AppendShare>();
            while (group.size() < MOST && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void passOn() {
        lock.lock();
        try {
            var next = waiting.peek();
            isLed = next != null;
            if (next != null) {
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }
}
