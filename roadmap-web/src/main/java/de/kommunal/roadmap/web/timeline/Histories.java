package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.correction.CorrectedHistory;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads what was recorded from the log itself. */
@Component
class Histories {

    private static final int PAGE = 1000;

    private final RecordedEvents events;

    Histories(RecordedEvents events) {
        this.events = events;
    }

    /** All of one record. */
    Collection<HistoryEntry> of(Subject subject, Reading reading) {
        var recorded = known(subject.aggregateIn(reading.programme()), reading);
        var history = CorrectedHistory.recorded(recorded);
        var visible = recorded.stream().filter(event -> maySee(reading, event)).toList();
        var hidden = recorded.size() - visible.size();
        return new Collection<>(
                visible.stream()
                        .map(event -> HistoryEntry.of(event, history.counts(event.id())))
                        .toList(),
                null,
                hidden == 0 ? null : hidden,
                reading.moment());
    }

    /** One page of all records. */
    Collection<HistoryEntry> ofAll(ReadRequest request) {
        var reading = request.reading();
        var page = page(position(request.after()), request.limit() + 1, reading);
        var more = page.size() > request.limit();
        var shown = more ? page.subList(0, request.limit()) : page;
        var histories = new HashMap<String, CorrectedHistory<RecordedEvent>>();
        var entries =
                shown.stream()
                        .map(event ->
                                HistoryEntry.of(
                                        event,
                                        histories
                                                .computeIfAbsent(
                                                        event.aggregate(),
                                                        id ->
                                                                CorrectedHistory.recorded(
                                                                        known(id, reading)))
                                                .counts(event.id())))
                        .toList();
        return new Collection<>(
                entries,
                more ? Long.toString(shown.getLast().position()) : null,
                null,
                reading.moment());
    }

    private List<RecordedEvent> page(long after, int limit, Reading reading) {
        var found = new ArrayList<RecordedEvent>();
        var position = after;
        List<RecordedEvent> read;
        do {
            read = events.read(position, PAGE);
            read.stream()
                    .filter(event -> event.event().programme().equals(reading.programme()))
                    .filter(event -> event.position() <= reading.moment().position())
                    .filter(event -> maySee(reading, event))
                    .limit(limit - found.size())
                    .forEach(found::add);
            position = read.isEmpty() ? position : read.getLast().position();
        } while (read.size() == PAGE
                && found.size() < limit
                && position < reading.moment().position());
        return found;
    }

    private static long position(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseUnsignedLong(after);
        } catch (NumberFormatException e) {
            throw ApiProblem.parameter("after", after, "the value of \"next\" of the page before");
        }
    }

    private List<RecordedEvent> known(String aggregate, Reading reading) {
        return events.of(aggregate).stream()
                .filter(event -> event.position() <= reading.moment().position())
                .toList();
    }

    private static boolean maySee(Reading reading, RecordedEvent recorded) {
        return reading.audience() == Audience.INTERNAL
                || recorded.event().provenance().publicity() == Publicity.PUBLIC;
    }
}
