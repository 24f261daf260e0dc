package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.OptionalLong;

/** Pages of events, forth and back. */
@Component
class EventPages {

    private static final int MAX_LIMIT = 1000;

    private final EventLog log;
    private final EventSearch search;
    private final EventCandidates candidates;

    EventPages(EventLog log, EventSearch search, EventCandidates candidates) {
        this.log = log;
        this.search = search;
        this.candidates = candidates;
    }

    /**
     * A page.
     *
     * @param events in the order asked for
     * @param after position behind which later events lie; empty if there are none
     * @param before position before which earlier events lie; empty if there are none
     * @param descending true if the latest event comes first
     */
    record EventPage(
            List<StoredEvent> events,
            OptionalLong after,
            OptionalLong before,
            boolean descending) {}

    /**
     * @throws ApiProblem 400 if the place or the size of the page can't be used
     */
    EventPage page(EventFilter filter, EventParameters parameters) {
        var after = parameters.get("after");
        var before = parameters.get("before");
        if (after != null && before != null) {
            throw ApiProblem.parameter("before", before, "nothing, as after is given too");
        }
        boolean descending = isDescending(parameters);
        boolean backwards = before != null || (after == null && descending);
        long end = log.head().position() + 1;
        long from =
                backwards
                        ? Numbers.optional("before", before, "a position", 1, Long.MAX_VALUE, end)
                        : Numbers.optional("after", after, "a position", 0, Long.MAX_VALUE, 0);
        from = Math.min(from, end);
        int limit =
                (int)
                        Numbers.optional(
                                "limit", parameters.get("limit"), "a number", 1, MAX_LIMIT, 100);
        var found = new EventScan(candidates, filter).next(from, backwards, limit);
        var events = search.read(found.positions());
        var reached = found.more() ? OptionalLong.of(found.reached()) : OptionalLong.empty();
        return new EventPage(
                descending ? events.reversed() : events,
                backwards ? other(from <= log.head().position(), from - 1) : reached,
                backwards ? reached : other(from > 0, from + 1),
                descending);
    }

    /** The way back, from where this page began. */
    private static OptionalLong other(boolean any, long position) {
        return any ? OptionalLong.of(position) : OptionalLong.empty();
    }

    private static boolean isDescending(EventParameters parameters) {
        var order = parameters.get("order");
        if (order == null || order.equals("ascending")) {
            return false;
        }
        if (order.equals("descending")) {
            return true;
        }
        throw ApiProblem.parameter("order", order, "ascending, or descending for the newest first");
    }
}
