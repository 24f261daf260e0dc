package de.kommunal.roadmap.projections.store;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How far the log goes as far as this node knows, so that those who follow it ask the database only
 * when there is something to read. What this node commits is known at once; for what other nodes
 * commit one look serves all.
 */
final class LogEnd {

    private final LongSupplier log;
    private final AtomicLong known = new AtomicLong();

    /** True until the first look, and while the database does not answer. */
    private volatile boolean unsure = true;

    /**
     * @param log asks the database for the position of the last event
     */
    LogEnd(LongSupplier log) {
        this.log = log;
    }

    /**
     * How many events are behind a position; positions have no holes.
     *
     * @param most that are asked for, and the answer while it is not known
     */
    long behind(long position, int most) {
        return unsure ? most : Math.clamp(known.get() - position, 0, most);
    }

    void committed(long position) {
        known.accumulateAndGet(position, Math::max);
    }

    /**
     * Looks what other nodes have committed.
     *
     * @return true if there may be more than at the last look
     */
    boolean look() {
        var before = known.get();
        try {
            committed(log.getAsLong());
            var wasUnsure = unsure;
            unsure = false;
            return wasUnsure || known.get() > before;
        } catch (DataAccessException | TransactionException e) {
            // who follows the log finds out by itself, and says so where it is asked for
            unsure = true;
            return true;
        }
    }
}
