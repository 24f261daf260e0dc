package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.projections.facts.Fact;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state as it is had without an index: read all events, drop what counts no more, fold. */
final class NaiveReplay {

    private static final int PAGE = 1_000;
    private static final String CREATED = "@created";

    private final RecordedEvents events;
    private final List<FactFunction<?>> functions;
    private final Map<Class<?>, FactFunction<?>> functionOf = new HashMap<>();

    NaiveReplay(RecordedEvents events, List<FactFunction<?>> functions) {
        this.events = events;
        this.functions = functions;
    }

    /** What holds about each subject that is there, by aspect. */
    Map<Subject, Map<String, Object>> state(ProgrammeId programme, Moment moment) {
        var withdrawn = new HashSet<String>();
        var said = new ArrayList<RecordedEvent>();
        for (var event : known(moment)) {
            if (event.event().programme().equals(programme)) {
                said.add(event);
                note(event, withdrawn);
            }
        }
        said.removeIf(e ->
                withdrawn.contains(e.id())
                        || e.event().provenance().effective().earliest().isAfter(moment.validAt()));
        said.sort(
                Comparator.comparing(
                                (RecordedEvent e) -> e.event().provenance().effective().earliest())
                        .thenComparingLong(NaiveReplay::place));
        return folded(said);
    }

    private List<RecordedEvent> known(Moment moment) {
        var known = new ArrayList<RecordedEvent>();
        List<RecordedEvent> page;
        do {
            page = events.read(known.size(), PAGE);
            known.addAll(page);
        } while (page.size() == PAGE && known.size() < moment.position());
        return known.subList(0, Math.toIntExact(moment.position()));
    }

    private void note(RecordedEvent event, Set<String> withdrawn) {
        for (var fact : facts(event.event())) {
            switch (fact) {
                case Fact.Withdrawal w -> withdrawn.add(w.eventId());
                case Fact.Reinstatement r -> withdrawn.remove(r.eventId());
                case Fact.Assertion _ -> {}
            }
        }
    }

    private Map<Subject, Map<String, Object>> folded(List<RecordedEvent> said) {
        var state = new HashMap<Subject, Map<String, Object>>();
        for (var event : said) {
            for (var fact : facts(event.event())) {
                if (fact instanceof Fact.Assertion a) {
                    var values = state.computeIfAbsent(a.subject(), s -> new HashMap<>());
                    if (isFirst(event)) {
                        values.put(CREATED, true);
                    }
                    if (a.value() == null) {
                        values.remove(a.aspect());
                    } else {
                        values.put(a.aspect(), a.value());
                    }
                }
            }
        }
        state.values().removeIf(values -> values.remove(CREATED) == null);
        return state;
    }

    private static boolean isFirst(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return (replaced == null ? event.sequence() : replaced.sequence()) == 0;
    }

    private static long place(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.position() : replaced.place();
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> List<Fact> facts(E event) {
        var function =
                (FactFunction<E>)
                        functionOf.computeIfAbsent(
                                event.getClass(),
                                type ->
                                        functions.stream()
                                                .filter(f -> f.events().isAssignableFrom(type))
                                                .findFirst()
                                                .orElseThrow());
        return function.of(event).list();
    }
}
