package de.kommunal.roadmap.web.access;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;

/** Takes accesses: some at once, some in batches a moment later, so that reads stay fast. */
@Component
class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int WAITING = 2_000;
    private static final int BATCH = 500;

    private final AccessTable table;
    private final Clock clock;
    private final RefusalLimit limit = new RefusalLimit();
    private final ArrayBlockingQueue<AccessEntry> waiting = new ArrayBlockingQueue<>(WAITING);

    AccessLog(AccessTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param sender by whom refusals are told apart; it is not stored
     * @throws DataAccessException if it has to be written at once, and the database does not take
     *     it
     */
    void add(AccessEntry entry, String sender) {
        if (entry.kind().isLimited() && !limit.admits(entry, sender)) {
            return;
        }
        if (entry.kind().atOnce() || !waiting.offer(entry)) {
            table.insert(List.of(entry));
        }
    }

    /** Writes what waits; what cannot be written now goes on waiting. */
    @Scheduled(fixedDelayString = "PT1S")
    synchronized void flush() {
        // what is counted is lost if the table does not take it; the entries before it are there
        write(limit.over(clock.instant()));
        while (!waiting.isEmpty()) {
            var batch = waiting.stream().limit(BATCH).toList();
            table.insert(batch);
            // only here are entries taken out, so these are the ones that were written
            batch.forEach(written -> waiting.poll());
        }
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    void forget() {
        var forgotten = table.forget(clock.instant());
        if (forgotten > 0) {
            LOG.info("{} entries of the access log have passed their time", forgotten);
        }
    }

    /** After the last request, and before the connections to the database are closed. */
    @PreDestroy
    void stop() {
        flush();
        write(limit.all());
    }

    private void write(List<AccessEntry> entries) {
        if (!entries.isEmpty()) {
            table.insert(entries);
        }
    }
}
