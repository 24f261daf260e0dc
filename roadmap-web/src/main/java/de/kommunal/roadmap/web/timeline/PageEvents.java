package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.correction.CorrectedHistory;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedHistory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The events of one page with what tells which of them count: two queries, however many. */
final class PageEvents {

    private final Map<Long, RecordedEvent> byPosition;
    private final CorrectedHistory<RecordedEvent> history;

    private PageEvents(
            Map<Long, RecordedEvent> byPosition, CorrectedHistory<RecordedEvent> history) {
        this.byPosition = byPosition;
        this.history = history;
    }

    static PageEvents of(List<EventMark> marks, Reading reading, RecordedHistory log) {
        var byPosition = new HashMap<Long, RecordedEvent>();
        log.at(marks.stream().map(EventMark::position).toList())
                .forEach(event -> byPosition.put(event.position(), event));
        var all = new TreeSet<>(Comparator.comparingLong(RecordedEvent::position));
        all.addAll(byPosition.values());
        log
                .withdrawing(
                        byPosition.values().stream()
                                .map(RecordedEvent::aggregate)
                                .collect(Collectors.toSet()))
                .stream()
                .filter(event -> event.position() <= reading.moment().position())
                .forEach(all::add);
        return new PageEvents(byPosition, CorrectedHistory.recorded(List.copyOf(all)));
    }

    RecordedEvent at(EventMark mark) {
        var event = byPosition.get(mark.position());
        if (event == null) {
            throw new IllegalStateException("the log has no event at " + mark.position());
        }
        return event;
    }

    /** False if the event was withdrawn by then. */
    boolean counts(RecordedEvent event) {
        return history.counts(event.id());
    }
}
