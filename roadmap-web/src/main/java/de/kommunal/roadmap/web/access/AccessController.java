package de.kommunal.roadmap.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/audit/access")
class AccessController {

    private final AccessTable table;
    private final AccessLog log;
    private final Administration administration;

    AccessController(AccessTable table, AccessLog log, Administration administration) {
        this.table = table;
        this.log = log;
        this.administration = administration;
    }

    /**
     * A page of the access log.
     *
     * @param next leads to the older entries as {@code after}; absent at the end
     * @param previous leads to the newer ones as {@code before}, also to those that come later;
     *     absent if there is no entry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccessPage(List<AccessEntry> items, @Nullable Long next, @Nullable Long previous) {}

    /**
     * Who read, exported, signed in or was refused; the newest first.
     *
     * @param after the next of the page before
     * @param before the previous of the page behind it; not with {@code after}
     * @param limit the most entries, at most 1000
     * @param actor only those of this pseudonym
     * @param request only those of this request
     * @param kind only those of this kind
     * @param from earliest time, inclusive
     * @param to latest time, inclusive
     */
    @GetMapping
    AccessPage read(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var query =
                new AccessQuery(
                        after,
                        before,
                        limit,
                        actor,
                        request,
                        AccessQuery.kind(kind),
                        AccessQuery.time("from", from),
                        AccessQuery.time("to", to));
        administration.record();
        log.flush();
        return page(query, table.read(query));
    }

    private static AccessPage page(AccessQuery query, List<AccessEntry> items) {
        if (items.isEmpty()) {
            // whoever waits for newer ones goes on where they were
            var older = query.before() == null ? null : query.before() + 1;
            return new AccessPage(items, older, query.before());
        }
        var isLast = query.before() == null && items.size() < query.limit();
        return new AccessPage(items, isLast ? null : items.getLast().id(), items.getFirst().id());
    }
}
