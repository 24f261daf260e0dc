package de.kommunal.roadmap.web.backup;

import de.kommunal.roadmap.web.schedule.Due;

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
    private final Due next = new Due();

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
            if (every != null && next.isDue(clock.instant())) {
                makeWhenDue(every);
            }
        } catch (IOException e) {
            // tried again after the usual pause rather than each second
            next.after(every == null ? Duration.ZERO : every, clock.instant());
            LOG.error("There is no backup: {}", e.toString());
        }
    }

    /** What was made before a restart counts. */
    private void makeWhenDue(Duration pause) throws IOException {
        var now = clock.instant();
        var newest = backups.all().stream().findFirst();
        if (newest.isPresent()) {
            var made = Files.getLastModifiedTime(newest.get()).toInstant();
            if (!Due.isDue(made, made.plus(pause), now)) {
                next.at(made.plus(pause), now);
                return;
            }
        }
        backups.make();
        next.after(pause, clock.instant());
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
