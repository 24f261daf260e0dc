package de.kommunal.roadmap.web.backup;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes backups from time to time, and when the command line asks for one. With PostgreSQL it does
 * nothing: that has its own ways.
 */
@Component
class BackupSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;
    private final BackupInbox inbox;
    private final Clock clock;
    private final @Nullable Duration every;
    private final boolean embedded;
    private Instant next = Instant.MIN;

    /**
     * @param every never if it is empty
     */
    BackupSchedule(
            Backups backups,
            Clock clock,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory,
            @Value("${roadmap.backup.every:}") @Nullable Duration every,
            @Value("${spring.datasource.url}") String store) {
        this.backups = backups;
        this.inbox = new BackupInbox(dataDirectory);
        this.clock = clock;
        this.every = every;
        this.embedded = store.startsWith("jdbc:h2:");
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        if (!embedded) {
            return;
        }
        try {
            for (var wish : inbox.wishes()) {
                answer(wish);
            }
            if (every != null && !clock.instant().isBefore(next)) {
                makeWhenDue(every);
            }
        } catch (IOException e) {
            // tried again after the usual pause rather than each second
            next = clock.instant().plus(every == null ? Duration.ZERO : every);
            LOG.error("There is no backup: {}", e.toString());
        }
    }

    /** What was made before a restart counts. */
    private void makeWhenDue(Duration pause) throws IOException {
        var newest = backups.all().stream().findFirst();
        var due =
                newest.isEmpty()
                        ? Instant.MIN
                        : Files.getLastModifiedTime(newest.get()).toInstant().plus(pause);
        if (!clock.instant().isBefore(due)) {
            backups.make();
            next = clock.instant().plus(pause);
        } else {
            next = due;
        }
    }

    private void answer(String wish) throws IOException {
        try {
            inbox.made(wish, backups.make());
        } catch (IOException e) {
            LOG.error("There is no backup: {}", e.toString());
            inbox.failed(wish, e.toString());
        }
    }
}
