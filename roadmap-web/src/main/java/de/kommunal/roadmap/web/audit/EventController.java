package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Records;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.List;

@RestController
@RequestMapping("/api/audit")
class EventController {

    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Records records;
    private final EventQueries queries;
    private final EventPages pages;

    EventController(EventLog log, Records records, EventQueries queries, EventPages pages) {
        this.log = log;
        this.records = records;
        this.queries = queries;
        this.pages = pages;
    }

    /**
     * The events as they are stored, by position. The header {@code Link} has the addresses of the
     * page that comes {@code next} in the order and of the one that comes before it, {@code prev},
     * as long as there may be such. A page can have fewer events than {@code limit}, or none, and
     * yet a next one: in one request at most 10,000 events are looked at.
     *
     * @param type only events of a type, such as {@code roadmap.ScenarioProposed}
     * @param programme only events of a programme, by its id
     * @param subject only events that say something about a record, its corrections included; by
     *     kind and id, such as {@code paper/it-muensterland}
     * @param actor only what an actor recorded, by pseudonym
     * @param role only what was recorded in a role, such as {@code PROJECT_OFFICE}, or {@code
     *     SYSTEM}
     * @param origin only what came by an entrance, such as {@code REST}
     * @param request only what one request recorded
     * @param correlation only what belongs together, such as one data set
     * @param causation only what followed from one event, by its id, or one command
     * @param recordedFrom only events that were recorded at this time or later; a day is its begin
     * @param recordedTo only events that were recorded at this time or earlier; a day is its end
     * @param effectiveFrom only events that are effective on this day or later
     * @param effectiveTo only events that are effective on this day or earlier
     * @param order {@code ascending}, or {@code descending} for the newest first
     * @param after the position before the first one; the events behind it
     * @param before the position after the last one; the events before it, instead of {@code after}
     * @param limit the most events, at most 1000
     */
    @GetMapping("/events")
    ResponseEntity<List<AuditedEvent>> events(
            HttpServletRequest address,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable String causation,
            @RequestParam(required = false) @Nullable String recordedFrom,
            @RequestParam(required = false) @Nullable String recordedTo,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestParam(required = false) @Nullable String effectiveTo,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String limit) {
        var parameters = new EventParameters(address);
        if (parameters.needsIndex()) {
            // it follows the log a moment later
            records.await(log.head().position(), COURTESY);
        }
        var page = pages.page(queries.filter(parameters), parameters);
        var links = new PageLinks(address);
        return ResponseEntity.ok()
                .headers(headers -> links.add(headers, page))
                .body(page.events().stream().map(AuditedEvent::of).toList());
    }
}
