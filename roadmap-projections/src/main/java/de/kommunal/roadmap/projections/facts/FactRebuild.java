package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.shared.Event;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops the facts and makes them anew from the log. It calls the fact functions page by page, which
 * is many times faster than handing each event to the processor.
 */
@Component
class FactRebuild implements Rebuild {

    private static final int PAGE = 1000;

    private final EventStorageEngine engine;
    private final FactExtractor extractor;
    private final FactTable table;
    private final FactFeed feed;
    private final TransactionTemplate transaction;
    private final EventProcessingConfiguration processing;

    FactRebuild(
            EventStorageEngine engine,
            FactExtractor extractor,
            FactTable table,
            FactFeed feed,
            TransactionTemplate transaction,
            EventProcessingConfiguration processing) {
        this.engine = engine;
        this.extractor = extractor;
        this.table = table;
        this.feed = feed;
        this.transaction = transaction;
        this.processing = processing;
    }

    @Override
    public String digest() {
        return table.progress().digest();
    }

    @Override
    public synchronized String rebuild() {
        var processor = processing.eventProcessor(FactProjector.NAME);
        processor.ifPresent(EventProcessor::shutDown);
        try {
            transaction.executeWithoutResult(status -> table.clear());
            replay();
            feed.reload();
        } finally {
            // what was appended meanwhile comes through the processor; what is there is skipped
            processor.ifPresent(EventProcessor::start);
        }
        return digest();
    }

    @Override
    public String recomputeDigest() {
        return table.recomputeDigest();
    }

    private void replay() {
        var page = new ArrayList<FactRows>(PAGE);
        try (var events = engine.readEvents(null, false)) {
            events.forEach(event -> {
                page.add(rowsOf(event));
                if (page.size() == PAGE) {
                    write(page);
                }
            });
        }
        write(page);
    }

    private void write(List<FactRows> page) {
        transaction.executeWithoutResult(status -> table.append(page));
        page.clear();
    }

    private FactRows rowsOf(TrackedEventMessage<?> event) {
        return extractor.rowsOf(
                event.trackingToken().position().orElseThrow(),
                event.getIdentifier(),
                ((DomainEventMessage<?>) event).getSequenceNumber(),
                (Event) event.getPayload());
    }
}
