package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int MAX_LIMIT = 1000;

    private final EventLog log;

    AuditController(EventLog log) {
        this.log = log;
    }

    /**
     * The events as they are stored, by position.
     *
     * @param after the position before the first one
     * @param limit the most events, at most 1000
     */
    @GetMapping("/events")
    List<AuditedEvent> events(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        long from = Numbers.optional("after", after, "a position", 0, Long.MAX_VALUE, 0);
        long most = Numbers.optional("limit", limit, "a number", 1, MAX_LIMIT, 100);
        return log.read(from, (int) most).stream().map(AuditedEvent::of).toList();
    }
}
