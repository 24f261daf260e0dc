package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import javax.sql.DataSource;

abstract class H2StoreContract extends StoreContract {

    @Override
    void allowChanges() {
        jdbc.sql("drop trigger domain_event_append_only").update();
    }

    @Override
    void forbidChanges() {
        jdbc.sql(
                        "create trigger domain_event_append_only before update, delete"
                                + " on domain_event for each row call '"
                                + AppendOnlyTrigger.class.getName()
                                + "'")
                .update();
    }

    /** The plain file system of H2 closes the database for all if one thread is interrupted. */
    @Test
    void survivesTheInterruptionOfAThread() throws Exception {
        String ledger = openLedger();
        for (int i = 0; i < 40; i++) {
            var atWork = new CountDownLatch(1);
            var work = new FutureTask<>(() -> flushUntilInterrupted(atWork));
            Thread thread = Thread.ofPlatform().start(work);
            atWork.await();
            thread.interrupt();
            assertThat(work.get()).as("still interrupted").isTrue();
            addEntries(ledger, "after interruption " + i);
        }
        assertThat(isIntact()).isTrue();
    }

    private boolean flushUntilInterrupted(CountDownLatch atWork) throws SQLException {
        try (var connection = context.getBean(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            boolean interrupted;
            do {
                // once more with the flag set: it meets the file as interrupted as can be
                interrupted = Thread.currentThread().isInterrupted();
                statement.execute("update token_entry set segment = segment");
                statement.execute("checkpoint sync");
                atWork.countDown();
            } while (!interrupted);
            return Thread.currentThread().isInterrupted();
        }
    }
}
