package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventSearch.Described;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks through candidates step by step. What few events have is looked for in many short requests
 * instead of an endless one.
 */
final class EventScan {

    /** So many events are looked at together. */
    private static final int STEP = 1_000;

    /** So many are looked at in one request; the page then ends early and says where. */
    private static final int MOST = 10_000;

    private final EventCandidates candidates;
    private final EventFilter filter;
    private final int step;
    private final int most;

    EventScan(EventCandidates candidates, EventFilter filter) {
        this(candidates, filter, STEP, MOST);
    }

    EventScan(EventCandidates candidates, EventFilter filter, int step, int most) {
        this.candidates = candidates;
        this.filter = filter;
        this.step = step;
        this.most = most;
    }

    /**
     * Events in the order in which they were passed.
     *
     * @param reached the position up to which was looked
     * @param more false if there are certainly no further ones
     */
    record Found(List<Long> positions, long reached, boolean more) {}

    /** The next events from a position on, exclusive. */
    Found next(long from, boolean backwards, int limit) {
        var found = new ArrayList<Long>();
        long reached = from;
        int together = filter.looksIntoRows() ? step : limit + 1;
        for (int looked = 0; looked < most; looked += together) {
            var batch = candidates.next(filter, reached, backwards, together);
            for (Described event : batch) {
                if (matches(event)) {
                    if (found.size() == limit) {
                        return new Found(found, reached, true);
                    }
                    found.add(event.position());
                }
                reached = event.position();
            }
            if (batch.size() < together) {
                return new Found(found, reached, false);
            }
        }
        return new Found(found, reached, true);
    }

    private boolean matches(Described event) {
        if (filter.type() != null && !filter.type().equals(event.payloadType())) {
            return false;
        }
        if (filter.metaData().isEmpty()) {
            return true;
        }
        JsonNode said = EventMetaData.of(event.metadata());
        return filter.metaData().entrySet().stream()
                .allMatch(wanted ->
                        wanted.getValue().equals(said.path(wanted.getKey()).asString("")));
    }
}
