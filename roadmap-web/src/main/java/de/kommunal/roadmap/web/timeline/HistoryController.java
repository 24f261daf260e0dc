package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.timeline.HistoryParameters.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryController {

    private final Reader reader;
    private final HistoryQueries queries;
    private final Histories histories;
    private final States states;

    HistoryController(Reader reader, HistoryQueries queries, Histories histories, States states) {
        this.reader = reader;
        this.queries = queries;
        this.histories = histories;
        this.states = states;
    }

    /**
     * All that was recorded, event by event, also what was withdrawn since: who recorded it, when,
     * since when it holds, which sources say so, and what it changed. {@code validAt} narrows
     * nothing here.
     *
     * @param record only events about one record, its corrections included; by kind and id, such as
     *     {@code paper/it-muensterland}
     * @param field only events that changed a value, by its path such as {@code
     *     steps/kreistag/date} or the start of paths such as {@code steps/kreistag}
     * @param kind only events about records of a kind, such as {@code resolution}
     * @param partner only events about what is the partner's, and about the partner itself; its id
     * @param effectiveFrom only events that are effective on this day or later
     * @param effectiveTo only events that are effective on this day or earlier
     * @param recordedFrom only events that were recorded at this time or later; also as a duration
     *     from now, such as {@code P-7D}
     * @param recordedTo only events that were recorded at this time or earlier
     * @param order "recorded", as it became known, or "effective", by effective day
     * @param direction {@code ascending}, or {@code descending} for the newest first
     * @param before the {@code previous} of a page, for the page before it; not with {@code after}
     */
    @GetMapping("/api/programmes/{programme}/history")
    ResponseEntity<HistoryPage> history(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String record,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestParam(required = false) @Nullable String effectiveTo,
            @RequestParam(required = false) @Nullable String recordedFrom,
            @RequestParam(required = false) @Nullable String recordedTo,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String before) {
        var parameters =
                new HistoryParameters(
                        record,
                        field,
                        kind,
                        partner,
                        new Period(effectiveFrom, effectiveTo),
                        new Period(recordedFrom, recordedTo),
                        order,
                        direction,
                        before);
        return reader.compute(request, reading -> page(queries.query(request, parameters)));
    }

    private HistoryPage page(HistoryQuery query) {
        var filter = query.filter();
        if (filter.record() != null) {
            refuseUnknown(query.reading(), filter.record());
        }
        if (filter.partner() != null) {
            refuseUnknown(query.reading(), new Subject(Subject.Kind.PARTNER, filter.partner()));
        }
        return histories.page(query);
    }

    /** Unknown is of what the reader knows no event. */
    private void refuseUnknown(Reading reading, Subject subject) {
        if (states.marks(reading, HistoryFilter.about(subject).marks(null, false, 1)).isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "There is no record \"%s\" at this moment, or it is not public."
                            .formatted(subject));
        }
    }
}
