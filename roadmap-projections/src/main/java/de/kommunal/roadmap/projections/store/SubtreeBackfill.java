package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;

/**
 * Writes the subtrees of a log that was begun before there was a table of them: once, at the start.
 * Afterwards each append writes what it completes.
 */
final class SubtreeBackfill implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SubtreeBackfill.class);
    private static final int PAGE = 8_192;

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;

    SubtreeBackfill(JdbcOperations jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        transactions.executeWithoutResult(status -> {
            // nobody appends meanwhile
            long size = LogHead.lock(jdbc).position();
            var table = new SubtreeTable(jdbc);
            if (table.count() != size >>> SubtreeTable.LOWEST_LEVEL) {
                LOG.info("The hashes of the subtrees of {} events are written once", size);
                table.clear();
                write(table);
            }
        });
    }

    private void write(SubtreeTable table) {
        var leaves = new JdbcLogProofs(jdbc);
        TreeFrontier frontier = TreeFrontier.EMPTY;
        List<Bytes> page;
        do {
            page = leaves.leafHashes(frontier.size(), PAGE);
            var batch = new SubtreeTable.Batch();
            for (Bytes leaf : page) {
                frontier = frontier.append(leaf, batch::add);
            }
            table.insert(batch);
        } while (page.size() == PAGE);
    }
}
