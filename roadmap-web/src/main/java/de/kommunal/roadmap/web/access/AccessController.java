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

    AccessController(AccessTable table, AccessLog log) {
        this.table = table;
        this.log = log;
    }

    /**
     * A page of the access log.
     *
     * @param next leads to the older entries as {@code after}; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccessPage(List<AccessEntry> items, @Nullable Long next) {}

    /**
     * Who read, exported, signed in or was refused; the newest first.
     *
     * @param after the next of the page before
     * @param limit the most entries, at most 1000
     * @param actor only those of this pseudonym
     * @param kind only those of this kind
     * @param from earliest time, inclusive
     * @param to latest time, inclusive
     */
    @GetMapping
    AccessPage read(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var query =
                new AccessQuery(
                        after,
                        limit,
                        actor,
                        AccessQuery.kind(kind),
                        AccessQuery.time("from", from),
                        AccessQuery.time("to", to));
        log.flush();
        var items = table.read(query);
        return new AccessPage(items, items.size() < limit ? null : items.getLast().id());
    }
}
