package de.kommunal.roadmap.projections.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Which events count no more, or count again, and since which position; by the id of the event. */
final class TakenBack {

    private final Map<String, TreeMap<Long, Boolean>> countsSince = new HashMap<>();

    void note(FactRows correction) {
        for (var change : correction.withdrawals()) {
            countsSince
                    .computeIfAbsent(change.eventId(), id -> new TreeMap<>())
                    .put(correction.position(), change.reinstated());
        }
    }

    /** True if the event counts with what is known at a position. */
    boolean counts(FactRows event, long known) {
        var changes = countsSince.get(event.eventId());
        if (changes == null) {
            return true;
        }
        var last = changes.floorEntry(known);
        // nothing takes back what is not yet recorded
        return last == null || last.getKey() < event.position() || last.getValue();
    }
}
