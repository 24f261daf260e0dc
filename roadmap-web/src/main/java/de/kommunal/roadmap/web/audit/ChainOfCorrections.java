package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.web.audit.CausalChain.Relation;
import de.kommunal.roadmap.web.audit.CausalChain.Step;

import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an event belongs to corrections. All of them are in the history that they correct. */
@Component
class ChainOfCorrections {

    private static final Logger LOG = LoggerFactory.getLogger(ChainOfCorrections.class);

    private final EventLog log;
    private final RecordedEvents events;

    ChainOfCorrections(EventLog log, RecordedEvents events) {
        this.log = log;
        this.events = events;
    }

    /** What the event corrects or replaces. */
    List<Step> before(StoredEvent event) {
        var found = new ArrayList<Step>();
        var recorded = readable(event.eventId());
        if (recorded.isPresent()) {
            if (recorded.get().event() instanceof CorrectionEvent correction) {
                add(found, Relation.CORRECTED, correction.event());
            }
            var replaced = Replaced.in(recorded.get().metaData());
            if (replaced != null) {
                add(found, Relation.REPLACED, replaced.event());
            }
        }
        return found;
    }

    private void add(List<Step> found, Relation relation, String id) {
        log.find(id).map(it -> CausalChains.step(relation, it)).ifPresent(found::add);
    }

    /** What corrected or replaced the event; and of a correction, what it put in the place. */
    List<Step> of(StoredEvent event) {
        var found = new ArrayList<Step>();
        for (var later : log.ofAggregate(event.aggregateId())) {
            if (later.position() > event.position()) {
                readable(later.eventId())
                        .flatMap(it -> relation(event.eventId(), it))
                        .map(relation -> CausalChains.step(relation, later))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Of an event that this program cannot read, nobody knows what it corrects. */
    private Optional<RecordedEvent> readable(String id) {
        try {
            return events.find(id);
        } catch (SerializationException e) {
            LOG.debug("the event {} cannot be read", id, e);
            return Optional.empty();
        }
    }

    private static Optional<Relation> relation(String id, RecordedEvent later) {
        if (later.event() instanceof CorrectionEvent correction
                && (correction.event().equals(id)
                        || correction.withdrawn().contains(id)
                        || correction.reinstated().contains(id))) {
            return Optional.of(Relation.CORRECTION);
        }
        var replaced = Replaced.in(later.metaData());
        return replaced != null && replaced.event().equals(id)
                ? Optional.of(Relation.REPLACEMENT)
                : Optional.empty();
    }
}
