package de.kommunal.roadmap.projections.facts;

import jakarta.annotation.PostConstruct;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps the index level with the table and lets readers wait for it. */
@Component
class FactFeed {

    private final FactTable table;
    private final FactIndex index = new FactIndex();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    FactFeed(FactTable table) {
        this.table = table;
    }

    FactIndex index() {
        return index;
    }

    @PostConstruct
    void load() {
        reload();
    }

    /**
     * Reads what the table has more than the index; regularly, as another node may have written.
     */
    @Scheduled(fixedDelay = 500)
    void catchUp() {
        lock.lock();
        try {
            var after = index.position();
            var upTo = table.progress().position();
            if (upTo > after) {
                var rows = new ArrayList<FactRow>();
                var withdrawals = new ArrayList<FactRows.Withdrawal>();
                table.readRows(after, upTo, rows::add);
                table.readWithdrawals(after, upTo, withdrawals::add);
                index.add(rows, withdrawals, upTo);
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets everything and reads the table anew, as after a rebuild. */
    void reload() {
        lock.lock();
        try {
            var upTo = table.progress().position();
            var rows = new ArrayList<FactRow>();
            var withdrawals = new ArrayList<FactRows.Withdrawal>();
            table.readRows(0, upTo, rows::add);
            table.readWithdrawals(0, upTo, withdrawals::add);
            index.replace(rows, withdrawals, upTo);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(long position, Duration atMost) {
        if (index.position() >= position) {
            return true;
        }
        var left = atMost.toNanos();
        lock.lock();
        try {
            while (index.position() < position) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
