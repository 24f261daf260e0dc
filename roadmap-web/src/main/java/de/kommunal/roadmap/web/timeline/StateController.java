package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The record value by value, as views are made of it. */
@RestController
class StateController {

    /** Part of each tag: another build may write the same state otherwise. */
    private static final String PROCESS = UUID.randomUUID().toString().substring(0, 8);

    private final Reader reader;
    private final States states;
    private final JsonMapper json;

    StateController(Reader reader, States states, JsonMapper json) {
        this.reader = reader;
        this.states = states;
        this.json = json;
    }

    /**
     * The state of a programme.
     *
     * @param subjects in the order in which they were first recorded
     * @param at the moment that the answer is about
     */
    record ProgrammeState(List<SubjectState> subjects, Moment at) {}

    /**
     * All values of one subject.
     *
     * @param kind such as {@code position}
     * @param version number of its events that the reader may see
     * @param values by path, such as {@code stance} or {@code steps/kreistag/date}
     */
    record SubjectState(String kind, String id, long version, Map<String, Value> values) {}

    /**
     * A value with what says so.
     *
     * @param value any JSON
     * @param event id of the event
     * @param position of the event in the log
     * @param effective first day on which it holds
     */
    record Value(Object value, String event, long position, LocalDate effective) {}

    /**
     * All that holds in the programme, value by value, each with the event that says so. In one
     * answer, however large the programme is.
     */
    @GetMapping(
            path = "/api/programmes/{programme}/state",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable ResponseEntity<ProgrammeState> state(
            ReadRequest wanted, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        reader.refuseUnknown(wanted);
        var reading = wanted.reading();
        reader.headers(reading)
                .forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        if (new ServletWebRequest(request, response).checkNotModified(tag(reading))) {
            return null;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var out = response.getOutputStream();
        out.write("{\"subjects\":".getBytes(StandardCharsets.US_ASCII));
        states.write(reading, out);
        out.write(",\"at\":".getBytes(StandardCharsets.US_ASCII));
        out.write(json.writeValueAsBytes(reading.moment()));
        out.write('}');
        return null;
    }

    private static String tag(Reading reading) {
        return "\"%d-%s-%s-%s\""
                .formatted(
                        reading.moment().position(),
                        reading.moment().validAt(),
                        reading.audience(),
                        PROCESS);
    }

    /** All that holds about one subject, value by value, each with the event that says so. */
    @GetMapping("/api/programmes/{programme}/state/{kind}/{id}")
    ResponseEntity<SubjectState> stateOf(
            ReadRequest wanted, @PathVariable String kind, @PathVariable String id) {
        reader.refuseUnknown(wanted);
        var found =
                subject(kind, id)
                        .flatMap(subject -> states.find(wanted.reading(), subject))
                        .orElseThrow(() ->
                                new ApiProblem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "There is no such record at this moment, or it is not"
                                                + " public."));
        return ResponseEntity.ok().headers(reader.headers(wanted.reading())).body(state(found));
    }

    private static Optional<Subject> subject(String kind, String id) {
        try {
            return Optional.of(Subject.of(kind + "/" + id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SubjectState state(SubjectValues found) {
        var values = new TreeMap<String, Value>();
        found.values()
                .forEach(value ->
                        values.put(
                                value.path(),
                                new Value(
                                        json.readTree(value.json()),
                                        value.event(),
                                        value.position(),
                                        value.effective())));
        return new SubjectState(
                found.subject().kind().word(), found.subject().id(), found.version(), values);
    }
}
