package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.web.audit.CausalChain.Relation;
import de.kommunal.roadmap.web.audit.CausalChain.Step;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an event belongs to corrections. All of them are in the history that they correct. */
@Component
class ChainOfCorrections {

    private final EventLog log;
    private final RecordedEvents events;

    ChainOfCorrections(EventLog log, RecordedEvents events) {
        this.log = log;
        this.events = events;
    }

    /** What the event corrects or replaces. */
    List<Step> before(StoredEvent event) {
        var found = new ArrayList<Step>();
        var recorded = events.find(event.eventId());
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
        for (var later : events.of(event.aggregateId())) {
            if (later.position() > event.position()) {
                relation(event.eventId(), later)
                        .ifPresent(relation -> add(found, relation, later.id()));
            }
        }
        return found;
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
