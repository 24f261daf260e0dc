package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.rest.Writer;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;

@RestController
class LoadController {

    static final String YAML = "application/yaml";

    private final DataSetLoader loader;
    private final LoadsUnderWay loads;
    private final LoadStream stream;
    private final CurrentActor actor;
    private final DataSize limit;

    LoadController(
            DataSetLoader loader,
            LoadsUnderWay loads,
            LoadStream stream,
            CurrentActor actor,
            @Value("${roadmap.data-set-limit:64MB}") DataSize limit) {
        this.loader = loader;
        this.loads = loads;
        this.stream = stream;
        this.actor = actor;
        this.limit = limit;
    }

    /**
     * Loads a data set. Each record is recorded or refused by itself, and the answer lists those
     * that were refused. What is there already is not recorded again, so a load that was cut short
     * is finished by sending the same set again. With {@code Accept: application/x-ndjson} the
     * answer is one line of progress after the other, and the summary as the last one.
     *
     * @param dryRun true to only look at the shape of all records; nothing is recorded then
     */
    @PostMapping(
            path = "/api/programmes/{programme}/data-sets",
            consumes = {YAML, MediaType.APPLICATION_JSON_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Nullable ResponseEntity<LoadSummary> load(
            @PathVariable String programme,
            @RequestParam(defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireProgrammeId(programme);
        try (var _ = loads.enter(programme)) {
            var set = set(programme, request);
            if (dryRun) {
                return answer(loader.look(set));
            }
            var sender =
                    actor.current()
                            .orElseThrow(
                                    () -> new IllegalStateException("nobody loads anonymously"));
            return wantsProgress(request)
                    ? stream(set, sender, response)
                    : answer(loader.load(set, sender, progress -> {}));
        }
    }

    private @Nullable ResponseEntity<LoadSummary> stream(
            SentDataSet set, Actor sender, HttpServletResponse response) {
        stream.answer(response, listener -> loader.load(set, sender, listener));
        return null;
    }

    private static ResponseEntity<LoadSummary> answer(LoadSummary summary) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(Writer.POSITION, Long.toString(summary.position()))
                .body(summary);
    }

    private static boolean wantsProgress(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && MediaType.parseMediaTypes(accept).stream()
                        .anyMatch(MediaType.APPLICATION_NDJSON::equalsTypeAndSubtype);
    }

    private static void requireProgrammeId(String programme) {
        try {
            new ProgrammeId(programme);
        } catch (InvalidValue e) {
            throw ApiProblem.address("programme", e.expected());
        }
    }

    private SentDataSet set(String programme, HttpServletRequest request) throws IOException {
        var bytes = bytes(request);
        var set =
                MediaType.parseMediaType(request.getContentType())
                                .equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                        ? SentDataSet.json(bytes)
                        : SentDataSet.yaml(bytes);
        if (!set.programme().equals(programme)) {
            throw ApiProblem.unprocessable(
                    List.of(
                            new Problem.Fault(
                                    "/programme",
                                    null,
                                    set.programme(),
                                    "the programme that the address names, " + programme)));
        }
        return set;
    }

    private byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge();
        }
        var bytes = request.getInputStream().readNBytes(Math.toIntExact(limit.toBytes()) + 1);
        if (bytes.length > limit.toBytes()) {
            throw tooLarge();
        }
        return bytes;
    }

    private ApiProblem tooLarge() {
        return new ApiProblem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The data set is larger than "
                        + limit.toKilobytes()
                        + " KiB. Send it in parts: each is a set of its own.");
    }
}
