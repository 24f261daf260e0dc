package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the events of a history in the index, without reading any of them. */
final class HistoryScan {

    /** So many events are looked at together. */
    private static final int STEP = 500;

    /** So many are looked at for a field; the page then ends early and says where. */
    private static final int MOST = 5_000;

    private final States states;
    private final Reading reading;
    private final HistoryFilter filter;
    private final int step;
    private final int most;

    HistoryScan(States states, Reading reading, HistoryFilter filter) {
        this(states, reading, filter, STEP, MOST);
    }

    HistoryScan(States states, Reading reading, HistoryFilter filter, int step, int most) {
        this.states = states;
        this.reading = reading;
        this.filter = filter;
        this.step = step;
        this.most = most;
    }

    /**
     * Events in the order in which they were passed through.
     *
     * @param reached where the next ones go on; null if there are none
     */
    record Found(List<EventMark> marks, Marks.@Nullable Cursor reached) {}

    /** The next events from a cursor on, at most so many. */
    Found next(Marks.@Nullable Cursor from, boolean backwards, int limit) {
        return filter.field() == null
                ? page(states.marks(reading, filter.marks(from, backwards, limit + 1)), limit)
                : changing(from, backwards, limit);
    }

    /** True if there are further events, or may be. */
    boolean hasMore(Marks.Cursor from, boolean backwards) {
        var found = next(from, backwards, 1);
        return !found.marks().isEmpty() || found.reached() != null;
    }

    private static Found page(List<EventMark> marks, int limit) {
        return marks.size() <= limit
                ? new Found(marks, null)
                : new Found(marks.subList(0, limit), Cursors.of(marks.get(limit - 1)));
    }

    private Found changing(Marks.@Nullable Cursor from, boolean backwards, int limit) {
        var found = new ArrayList<EventMark>();
        var reached = from;
        for (var looked = 0; looked < most; looked += step) {
            var marks = states.marks(reading, filter.marks(reached, backwards, step));
            marks.stream()
                    .filter(this::changes)
                    .limit(limit + 1L - found.size())
                    .forEach(found::add);
            if (found.size() > limit || marks.size() < step) {
                return page(found, limit);
            }
            reached = Cursors.of(marks.getLast());
        }
        return new Found(found, reached);
    }

    private boolean changes(EventMark mark) {
        return filter.isAmong(states.changesBy(reading, mark.position()));
    }
}
