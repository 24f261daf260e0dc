package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedHistory;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.timeline.HistoryScan.Found;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Pages of history: found in the index, read from the log. */
@Component
class Histories {

    private final States states;
    private final RecordedHistory log;

    Histories(States states, RecordedHistory log) {
        this.states = states;
        this.log = log;
    }

    HistoryPage page(HistoryQuery query) {
        return query.before() == null ? following(query) : preceding(query);
    }

    private HistoryPage following(HistoryQuery query) {
        var descending = query.filter().descending();
        var scan = new HistoryScan(states, query.reading(), query.filter());
        var found = scan.next(query.after(), descending, query.limit());
        return page(
                query,
                found.marks(),
                text(query, found.reached()),
                query.after() == null ? null : beyond(query, scan, found, !descending));
    }

    private HistoryPage preceding(HistoryQuery query) {
        var descending = query.filter().descending();
        var scan = new HistoryScan(states, query.reading(), query.filter());
        var found = scan.next(query.before(), !descending, query.limit());
        return page(
                query,
                found.marks().reversed(),
                beyond(query, scan, found, descending),
                text(query, found.reached()));
    }

    /** The way back: over the first one found, if there is anything on its other side. */
    private static @Nullable String beyond(
            HistoryQuery query, HistoryScan scan, Found found, boolean backwards) {
        if (found.marks().isEmpty()) {
            return null;
        }
        var first = Cursors.of(found.marks().getFirst());
        return scan.hasMore(first, backwards) ? text(query, first) : null;
    }

    private static @Nullable String text(HistoryQuery query, Marks.@Nullable Cursor cursor) {
        return cursor == null ? null : Cursors.text(cursor, query.filter().order());
    }

    private HistoryPage page(
            HistoryQuery query,
            List<EventMark> marks,
            @Nullable String next,
            @Nullable String previous) {
        var reading = query.reading();
        var events = PageEvents.of(marks, reading, log);
        var entries = marks.stream().map(mark -> entry(mark, events, reading)).toList();
        return new HistoryPage(entries, next, previous, nonPublic(query), reading.moment());
    }

    private HistoryEntry entry(EventMark mark, PageEvents events, Reading reading) {
        var event = events.at(mark);
        var changes =
                states.changesBy(reading, mark.position()).stream()
                        .map(RecordedChange::of)
                        .toList();
        return HistoryEntry.of(event, events.counts(event), changes);
    }

    /** Of one record only: those of a whole programme would have to be counted one by one. */
    private @Nullable Integer nonPublic(HistoryQuery query) {
        var filter = query.filter();
        var reading = query.reading();
        if (filter.record() == null
                || filter.field() != null
                || reading.audience() == Audience.INTERNAL) {
            return null;
        }
        var all = new Reading(reading.programme(), reading.moment(), Audience.INTERNAL);
        var hidden = count(all, filter) - count(reading, filter);
        return hidden == 0 ? null : hidden;
    }

    private int count(Reading reading, HistoryFilter filter) {
        return states.marks(reading, filter.marks(null, false, Integer.MAX_VALUE)).size();
    }
}
