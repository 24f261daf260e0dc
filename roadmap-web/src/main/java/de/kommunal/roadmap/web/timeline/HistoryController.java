package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.correction.CorrectedHistory;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Collection;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Optional;

@RestController
class HistoryController {

    private final Reader reader;
    private final RecordedEvents events;

    HistoryController(Reader reader, RecordedEvents events) {
        this.reader = reader;
        this.events = events;
    }

    /**
     * All that was recorded about one record, in the order of recording, also what was withdrawn
     * since.
     *
     * @param record kind and id of the record, such as {@code paper/it-muensterland}
     */
    @GetMapping("/api/programmes/{programme}/history")
    ResponseEntity<Collection<HistoryEntry>> history(
            ReadRequest request, @RequestParam String record) {
        var reading = request.reading();
        var programme = reading.programme();
        // answers 404 for a programme that this reader can't see
        var answer = reader.find(ProgrammeView.class, request, programme.value());
        var recorded =
                subject(record).stream()
                        .flatMap(subject -> events.of(subject.aggregateIn(programme)).stream())
                        .filter(event -> event.position() <= reading.moment().position())
                        .toList();
        var visible = recorded.stream().filter(event -> maySee(reading, event)).toList();
        if (visible.isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "There is no such record at this moment, or it is not public.");
        }
        var history = CorrectedHistory.recorded(recorded);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> headers.addAll(answer.getHeaders()))
                .body(
                        new Collection<>(
                                entries(visible, history),
                                null,
                                hidden(recorded.size() - visible.size()),
                                reading.moment()));
    }

    private static List<HistoryEntry> entries(
            List<RecordedEvent> visible, CorrectedHistory<RecordedEvent> history) {
        return visible.stream()
                .map(event -> HistoryEntry.of(event, history.counts(event.id())))
                .toList();
    }

    private static Optional<Subject> subject(String record) {
        var slash = record.indexOf('/');
        for (var kind : Subject.Kind.values()) {
            if (slash > 0 && kind.word().equals(record.substring(0, slash))) {
                return Optional.of(new Subject(kind, record.substring(slash + 1)));
            }
        }
        throw ApiProblem.parameter(
                "record", record, "the kind and the id of a record, such as paper/it-muensterland");
    }

    private static boolean maySee(Reading reading, RecordedEvent recorded) {
        return reading.audience() == Audience.INTERNAL
                || recorded.event().provenance().publicity() == Publicity.PUBLIC;
    }

    private static @Nullable Integer hidden(int number) {
        return number == 0 ? null : number;
    }
}
