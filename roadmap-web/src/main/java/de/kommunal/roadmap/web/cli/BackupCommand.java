package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.backup.BackupInbox;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code backup}: has the running server copy its embedded database, waits for it and prints the
 * file.
 */
final class BackupCommand {

    static final String NAME = "backup";

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final PrintStream out;
    private final PrintStream err;
    private final Duration patience;

    /**
     * @param patience how long the server may take
     */
    BackupCommand(PrintStream out, PrintStream err, Duration patience) {
        this.out = out;
        this.err = err;
        this.patience = patience;
    }

    /**
     * @param args without the command's own name
     * @return the exit status
     */
    int run(String... args) {
        var settings = Settings.of(args);
        if (SharedDatabase.of(settings).isPresent()) {
            err.println("PostgreSQL has its own ways: pg_dump, pg_basebackup");
            return MISUSED;
        }
        try {
            return backup(new BackupInbox(settings.dataDirectory()));
        } catch (IOException e) {
            err.println("No backup was made: " + e);
            return FAILED;
        }
    }

    private int backup(BackupInbox inbox) throws IOException {
        var wish = inbox.wish();
        var began = System.nanoTime();
        Optional<BackupInbox.Outcome> outcome = inbox.take(wish);
        while (outcome.isEmpty() && System.nanoTime() - began < patience.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            outcome = inbox.take(wish);
        }
        if (outcome.isEmpty()) {
            inbox.withdraw(wish);
            err.println(
                    "No backup was made: no server answered. If none runs on this directory, copy"
                            + " it as it is.");
            return FAILED;
        }
        if (!outcome.get().made()) {
            err.println("No backup was made: " + outcome.get().text());
            return FAILED;
        }
        out.println(outcome.get().text());
        return DONE;
    }
}
