package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;

import jakarta.annotation.PostConstruct;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Brings the table level with the log, page by page, which is many times faster than handing each
 * event to the processor. It runs before the processor starts, so that nothing is missing after a
 * rebuild that was cut short.
 */
@Component
class FactReplay {

    private static final int PAGE = 1000;

    private final RecordedEvents events;
    private final FactExtractor extractor;
    private final FactTable table;
    private final FactFeed feed;
    private final TransactionTemplate transaction;

    FactReplay(
            RecordedEvents events,
            FactExtractor extractor,
            FactTable table,
            FactFeed feed,
            TransactionTemplate transaction) {
        this.events = events;
        this.extractor = extractor;
        this.table = table;
        this.feed = feed;
        this.transaction = transaction;
    }

    @PostConstruct
    void atStart() {
        run();
        feed.catchUp();
    }

    /** Adds what the log has more than the table. */
    void run() {
        var after = table.progress().position();
        List<RecordedEvent> page;
        do {
            page = events.read(after, PAGE);
            var rows = page.stream().map(extractor::rowsOf).toList();
            transaction.executeWithoutResult(status -> table.append(rows));
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
    }
}
