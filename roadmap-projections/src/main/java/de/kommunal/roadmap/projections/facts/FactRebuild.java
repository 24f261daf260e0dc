package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Rebuild;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drops the facts and makes them anew from the log. Until it is done readers see the old ones. */
@Component
class FactRebuild implements Rebuild {

    private final FactReplay replay;
    private final FactTable table;
    private final FactFeed feed;
    private final TransactionTemplate transaction;
    private final EventProcessingConfiguration processing;

    FactRebuild(
            FactReplay replay,
            FactTable table,
            FactFeed feed,
            TransactionTemplate transaction,
            EventProcessingConfiguration processing) {
        this.replay = replay;
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
            replay.run();
            feed.reload();
            return digest();
        } finally {
            // what was appended meanwhile comes through the processor; what is there is skipped
            processor.ifPresent(EventProcessor::start);
        }
    }

    @Override
    public String recomputeDigest() {
        return table.recomputeDigest();
    }
}
