package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangeController {

    private final Reader reader;
    private final ChangeQueries queries;
    private final Changes changes;

    ChangeController(Reader reader, ChangeQueries queries, Changes changes) {
        this.reader = reader;
        this.queries = queries;
        this.changes = changes;
    }

    /**
     * What is not the same at two points: which records were added, have ended or were changed, by
     * which events, and why: the world changed, we learned late, or we corrected ourselves. With
     * sentences in German and English.
     *
     * @param from the earlier point: a day such as {@code 2026-02-18} (as known now), a day and
     *     what was known such as {@code 2026-02-18@2026-02-20T12:00:00Z} or {@code
     *     2026-02-18@48211}, a time such as {@code 2026-02-20T12:00:00Z} (on both clocks), or a
     *     duration from now such as {@code P-7D}
     * @param to the later point, written the same way; what the clocks of the request say if left
     *     out, and not together with them
     * @param kind only records of a kind, such as {@code resolution}
     * @param partner only a partner and what is the partner's; its id
     * @param why only values that differ for this reason: {@code CHANGED}, {@code LEARNED_LATE} or
     *     {@code CORRECTED}
     */
    @GetMapping("/api/programmes/{programme}/changes")
    ResponseEntity<ChangePage> changes(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String why) {
        var query =
                queries.query(request, from, to, new ChangeFilter.Parameters(kind, partner, why));
        reader.between(query.from(), query.request().reading().moment());
        return reader.compute(query.request(), reading -> changes.page(query));
    }
}
