package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

class H2StoreTest extends StoreContract {

    @TempDir static Path directory;

    @Override
    Map<String, Object> database() {
        return Map.of("roadmap.data-dir", directory.toString());
    }

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
    void survivesTheInterruptionOfAThread() throws InterruptedException {
        String ledger = openLedger();
        for (int i = 0; i < 40; i++) {
            var reading = new AtomicBoolean();
            Thread thread = Thread.ofPlatform().start(() -> readAndWrite(reading));
            while (!reading.get()) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join();
            addEntries(ledger, "after interruption " + i);
        }
        assertThat(isIntact()).isTrue();
    }

    private void readAndWrite(AtomicBoolean reading) {
        while (!Thread.currentThread().isInterrupted()) {
            log.read(0, 100);
            reading.set(true);
            openLedgerUnlessInterrupted();
        }
        // the flag is still set: these run into the file as interrupted as can be
        log.read(0, 100);
        jdbc.sql("checkpoint sync").update();
    }

    private void openLedgerUnlessInterrupted() {
        try {
            openLedger();
        } catch (RuntimeException e) {
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }
}
