package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.EventSearch.Described;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.web.audit.CausalChain.Relation;
import de.kommunal.roadmap.web.audit.CausalChain.Step;
import de.kommunal.roadmap.web.commands.EventContext;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows an event to what led to it, and to what came of it. */
@Component
class CausalChains {

    /** Nothing causes that much in a row; a ring that somebody made by hand ends here. */
    private static final int LONGEST = 50;

    /** So many events are looked through for consequences. */
    private static final int MOST = 10_000;

    private static final int STEP = 1_000;

    private final EventLog log;
    private final EventSearch search;
    private final ChainOfCorrections corrections;
    private final RequestsOfEvents requests;

    CausalChains(
            EventLog log,
            EventSearch search,
            ChainOfCorrections corrections,
            RequestsOfEvents requests) {
        this.log = log;
        this.search = search;
        this.corrections = corrections;
        this.requests = requests;
    }

    /**
     * @param after position behind which consequences are looked for
     */
    CausalChain of(StoredEvent event, long after) {
        var together = requests.together(event);
        var consequences = new ArrayList<>(corrections.of(event));
        var found = new ArrayList<Long>();
        long reached = consequences(event, Math.max(after, event.position()), found);
        search.read(found).stream()
                .map(it -> step(Relation.CONSEQUENCE, it))
                .forEach(consequences::add);
        consequences.sort(Comparator.comparingLong(Step::position));
        long last = together.isEmpty() ? 0 : together.getLast().position();
        return new CausalChain(
                step(Relation.ITSELF, event),
                requests.of(event, Math.max(event.position(), last)),
                causes(event),
                steps(together),
                List.copyOf(consequences),
                reached < log.head().position() ? reached : null);
    }

    private List<Step> causes(StoredEvent event) {
        var causes = new ArrayList<Step>();
        @Nullable StoredEvent last = event;
        while (last != null && causes.size() < LONGEST) {
            var causation =
                    EventMetaData.of(last.metadata()).path(EventContext.CAUSATION).asString("");
            last = log.find(causation).orElse(null);
            if (last != null) {
                causes.add(step(Relation.CAUSE, last));
            }
        }
        causes.addAll(corrections.before(event));
        return List.copyOf(causes);
    }

    /** Adds the positions of what the program recorded because of the event. */
    private long consequences(StoredEvent event, long after, List<Long> found) {
        long reached = after;
        for (int looked = 0; looked < MOST; looked += STEP) {
            var batch = search.after(reached, STEP);
            batch.stream()
                    .filter(it -> isBecauseOf(it, event.eventId()))
                    .map(Described::position)
                    .forEach(found::add);
            if (!batch.isEmpty()) {
                reached = batch.getLast().position();
            }
            if (batch.size() < STEP) {
                return reached;
            }
        }
        return reached;
    }

    private static boolean isBecauseOf(Described event, String cause) {
        return EventMetaData.of(event.metadata())
                .path(EventContext.CAUSATION)
                .asString("")
                .equals(cause);
    }

    private List<Step> steps(List<Described> events) {
        return search.read(events.stream().map(Described::position).toList()).stream()
                .map(it -> step(Relation.SAME_REQUEST, it))
                .toList();
    }

    static Step step(Relation relation, StoredEvent event) {
        return new Step(
                relation,
                event.position(),
                event.eventId(),
                event.payloadType(),
                event.aggregateId(),
                event.recordedAt(),
                "/api/audit/events/" + event.eventId());
    }
}
