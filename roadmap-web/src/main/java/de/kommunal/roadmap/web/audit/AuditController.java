package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Recomputation;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final EventLog log;

    AuditController(EventLog log) {
        this.log = log;
    }

    /**
     * What computing every hash anew came to.
     *
     * @param position first position that is not as it was written; the last one if all are
     */
    record Verification(boolean intact, long position, String finding) {}

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
}
