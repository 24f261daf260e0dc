package de.kommunal.roadmap.web.timeline;

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

@RestController
class HistoryController {

    private final Reader reader;
    private final Histories histories;

    HistoryController(Reader reader, Histories histories) {
        this.reader = reader;
        this.histories = histories;
    }

    /**
     * All that was recorded, in the order of recording, also what was withdrawn since.
     *
     * @param record answers all of one record, by its kind and id, such as {@code
     *     paper/it-muensterland}
     */
    @GetMapping("/api/programmes/{programme}/history")
    ResponseEntity<Collection<HistoryEntry>> history(
            ReadRequest request, @RequestParam(required = false) @Nullable String record) {
        reader.refuseUnknown(request);
        var page =
                record == null
                        ? histories.ofAll(request)
                        : histories.of(subject(record), request.reading());
        if (record != null && page.items().isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "There is no such record at this moment, or it is not public.");
        }
        return ResponseEntity.ok().headers(reader.headers(request.reading())).body(page);
    }

    private static Subject subject(String record) {
        try {
            return Subject.of(record);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.parameter(
                    "record",
                    record,
                    "the kind and the id of a record, such as paper/it-muensterland");
        }
    }
}
