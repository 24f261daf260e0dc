package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.EventSearch.Described;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.ProgrammeId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The events among which others are looked for: those that the index of facts knows by programme,
 * subject and effective day, or all of them along the log.
 */
@Component
class EventCandidates {

    private final EventLog log;
    private final EventSearch search;
    private final Records records;
    private final States states;

    EventCandidates(EventLog log, EventSearch search, Records records, States states) {
        this.log = log;
        this.search = search;
        this.records = records;
        this.states = states;
    }

    /** The next ones from a position on, exclusive, in the order in which they are passed. */
    List<Described> next(EventFilter filter, long from, boolean backwards, int limit) {
        if (!filter.isIndexed()) {
            return along(filter, from, backwards, limit);
        }
        var positions = indexed(filter, from, backwards, limit);
        var found = search.at(positions);
        return backwards ? found.reversed() : found;
    }

    private List<Described> along(EventFilter filter, long from, boolean backwards, int limit) {
        long end = Math.min(filter.upToPosition(), log.head().position());
        if (backwards) {
            return search.before(Math.min(from, end + 1), limit).stream()
                    .filter(event -> event.position() > filter.afterPosition())
                    .toList();
        }
        return search.after(Math.max(from, filter.afterPosition()), limit).stream()
                .filter(event -> event.position() <= end)
                .toList();
    }

    private List<Long> indexed(EventFilter filter, long from, boolean backwards, int limit) {
        Moment moment = records.momentAt(LocalDate.MAX, records.position());
        long behind =
                backwards
                        ? Math.min(from, moment.position() + 1)
                        : Math.min(Math.max(from, filter.afterPosition()), moment.position());
        var wanted = filter.marks(behind, backwards, limit);
        var order = Comparator.<Long>naturalOrder();
        return programmes(filter, moment).stream()
                .flatMap(programme ->
                        states
                                .marks(new Reading(programme, moment, Audience.INTERNAL), wanted)
                                .stream())
                .map(EventMark::position)
                .sorted(backwards ? order.reversed() : order)
                .limit(limit)
                .toList();
    }

    private List<ProgrammeId> programmes(EventFilter filter, Moment moment) {
        return filter.programme() == null ? all(moment) : List.of(filter.programme());
    }

    private List<ProgrammeId> all(Moment moment) {
        return records.programmes(ProgrammeView.class, moment, Audience.INTERNAL).stream()
                .map(programme -> new ProgrammeId(programme.id()))
                .toList();
    }

    /** Whether there is such a programme, which may have been recorded a moment ago. */
    boolean knows(ProgrammeId programme) {
        return all(records.momentAt(LocalDate.MAX, records.position())).contains(programme);
    }
}
