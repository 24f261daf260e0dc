package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
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
     * The end of the log.
     *
     * @param size number of events
     * @param rootHash of the tree over all events, hexadecimal
     */
    record Checkpoint(long size, Instant recordedAt, String rootHash) {

        static Checkpoint of(Head head) {
            return new Checkpoint(head.position(), head.recordedAt(), head.rootHash().toString());
        }
    }

    /**
     * What computing every hash anew came to.
     *
     * @param position first position that is not as it was written; the last one if all are
     */
    record Verification(boolean intact, long position, String finding) {}

    /** Where the log ends. */
    @GetMapping("/checkpoint")
    Checkpoint checkpoint() {
        return Checkpoint.of(log.head());
    }

    /** Computes every hash anew and compares it with what was written. */
    @GetMapping("/verification")
    Verification verification() {
        return switch (log.recompute()) {
            case Recomputation.Intact intact ->
                    new Verification(
                            true, intact.head().position(), "every event is as it was written");
            case Recomputation.Diverged diverged ->
                    new Verification(false, diverged.position(), diverged.finding());
        };
    }

    /**
     * The events as they are stored, by position.
     *
     * @param after the position before the first one
     * @param limit the most events, at most 1000
     */
    @GetMapping("/events")
    List<AuditedEvent> events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (after < 0) {
            throw ApiProblem.parameter("after", Long.toString(after), "a position from 0 on");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ApiProblem.parameter(
                    "limit", Integer.toString(limit), "a number from 1 to " + MAX_LIMIT);
        }
        return log.read(after, limit).stream().map(AuditedEvent::of).toList();
    }
}
