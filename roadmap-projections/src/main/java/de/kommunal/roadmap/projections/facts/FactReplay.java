package de.kommunal.roadmap.projections.facts;

import jakarta.annotation.PostConstruct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Brings the table level with the log, page by page, which is many times faster than handing each
 * event to the processor. It runs before the processor starts.
 */
@Component
class FactReplay {

    private static final Logger LOG = LoggerFactory.getLogger(FactReplay.class);
    private static final int PAGE = 1000;

    /** A hundred thousand events. */
    private static final int TOLD_EVERY = 40;

    private final FactSource source;
    private final FactTable table;
    private final FactFeed feed;
    private final TransactionTemplate transaction;

    FactReplay(FactSource source, FactTable table, FactFeed feed, TransactionTemplate transaction) {
        this.source = source;
        this.table = table;
        this.feed = feed;
        this.transaction = transaction;
    }

    @PostConstruct
    void atStart() {
        run();
        bundle();
    }

    /** What a program that knows of no bundles has left. */
    private void bundle() {
        transaction.executeWithoutResult(status -> table.dropOddBundles());
        var made = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> table.bundleNext()))) {
            made++;
            if (made % TOLD_EVERY == 0) {
                LOG.info("{} bundles of facts are made, so that they load faster", made);
            }
        }
    }

    /**
     * Adds what the log has more than the table, up to an event that cannot be read: what is before
     * it can be read all the same.
     */
    void run() {
        try {
            addAll();
        } catch (UnreadableEvent e) {
            LOG.error("Reads stop before position {}", e.position(), e);
        }
        feed.catchUp();
    }

    private void addAll() {
        var after = table.progress().position();
        List<FactRows> rows;
        do {
            rows = add(after);
            after = rows.isEmpty() ? after : rows.getLast().position();
        } while (!rows.isEmpty());
    }

    private List<FactRows> add(long after) {
        var rows = source.after(after, PAGE);
        transaction.executeWithoutResult(status -> table.append(rows));
        return rows;
    }
}
