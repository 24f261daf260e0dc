package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Event;

import java.util.Map;
import java.util.TreeMap;

/** What holds about one subject once its events happened in the order given, without an index. */
public final class HeldFacts {

    private HeldFacts() {}

    @SafeVarargs
    public static <E extends Event> SubjectState after(FactFunction<E> function, E... events) {
        var facts = new TreeMap<String, SubjectState.Assertion>();
        var id = "";
        var position = 0L;
        for (var event : events) {
            position++;
            for (var fact : function.of(event).list()) {
                var assertion = (Fact.Assertion) fact;
                id = assertion.subject().id();
                put(facts, assertion.aspect(), assertion.value(), position);
            }
            put(facts, FactRow.VERSION, position, position);
            put(facts, FactRow.PROVENANCE, event.provenance(), position);
        }
        return new SubjectState(id, facts);
    }

    private static void put(
            Map<String, SubjectState.Assertion> facts, String aspect, Object value, long position) {
        if (value == null) {
            facts.remove(aspect);
        } else {
            var json = FactJson.MAPPER.writeValueAsString(value);
            facts.put(aspect, new SubjectState.Assertion(json, "event-" + position, position));
        }
    }
}
