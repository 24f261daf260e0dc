package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** Writes what events say, one batch of events and one transaction at a time. */
@Component
@ProcessingGroup(FactProjector.NAME)
class FactProjector {

    static final String NAME = "facts";

    private final FactExtractor extractor;
    private final FactTable table;
    private final FactFeed feed;
    private final FactReplay replay;

    FactProjector(FactExtractor extractor, FactTable table, FactFeed feed, FactReplay replay) {
        this.extractor = extractor;
        this.table = table;
        this.feed = feed;
        this.replay = replay;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<?> message, TrackingToken token) {
        var metaData = new TreeMap<String, String>();
        message.getMetaData().forEach((name, value) -> metaData.put(name, String.valueOf(value)));
        batch().add(
                        extractor.rowsOf(
                                new RecordedEvent(
                                        token.position().orElseThrow(),
                                        message.getIdentifier(),
                                        message.getAggregateIdentifier(),
                                        message.getSequenceNumber(),
                                        message.getTimestamp(),
                                        event,
                                        metaData)));
    }

    private List<FactRows> batch() {
        var root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(FactProjector.class.getName(), name -> newBatch(root));
    }

    private List<FactRows> newBatch(UnitOfWork<?> root) {
        var batch = new ArrayList<FactRows>();
        var added = new AtomicReference<FactTable.Added>();
        root.onPrepareCommit(work -> added.set(table.append(batch)));
        root.afterCommit(work -> feed.add(added.get()));
        root.onCleanup(work -> {
            if (work.isRolledBack()) {
                // what comes before an event that cannot be read is not kept back with it
                replay.run();
            }
        });
        return batch;
    }
}
