package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.web.audit.Proofs.Consistency;
import de.kommunal.roadmap.web.audit.Proofs.Inclusion;
import de.kommunal.roadmap.web.audit.Proofs.Leaves;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class ProofController {

    private static final int MAX_LEAVES = 10_000;

    private final EventLog log;
    private final LogProofs proofs;
    private final EventsById events;

    ProofController(EventLog log, LogProofs proofs, EventsById events) {
        this.log = log;
        this.proofs = proofs;
        this.events = events;
    }

    /**
     * The proof that an event lies in the log.
     *
     * @param event its id; or its position instead
     * @param position of the event, if its id is not given
     * @param size of the log; that of the head if absent
     */
    @GetMapping("/proofs/inclusion")
    Inclusion inclusion(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String position,
            @RequestParam(required = false) @Nullable String size) {
        long head = log.head().position();
        StoredEvent found = event == null ? at(position, head) : withId(event, position);
        long of = Numbers.optional("size", size, "a size", found.position(), head, head);
        return inclusion(found, of);
    }

    /**
     * The proof that the log of one size is the beginning of that of another.
     *
     * @param from size of the earlier log
     * @param to size of the later log; that of the head if absent
     */
    @GetMapping("/proofs/consistency")
    Consistency consistency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        long head = log.head().position();
        long second = Numbers.optional("to", to, "a size", 1, head, head);
        long first = Numbers.required("from", from, "a size", 1, second);
        return Consistency.of(
                proofs.consistency(first, second), proofs.root(first), proofs.root(second));
    }

    /**
     * The leaf hashes, by position.
     *
     * @param after the position before the first one
     * @param limit the most hashes, at most 10000
     */
    @GetMapping("/leaves")
    Leaves leaves(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        long from = Numbers.optional("after", after, "a position", 0, Long.MAX_VALUE, 0);
        long most = Numbers.optional("limit", limit, "a number", 1, MAX_LEAVES, MAX_LEAVES);
        return Leaves.of(from, proofs.leafHashes(from, (int) most));
    }

    private Inclusion inclusion(StoredEvent event, long size) {
        return Inclusion.of(event, proofs.inclusion(event.position(), size), proofs.root(size));
    }

    private StoredEvent at(@Nullable String position, long head) {
        long number = Numbers.required("position", position, "a position", 1, head);
        return log.read(number - 1, 1).getFirst();
    }

    private StoredEvent withId(String event, @Nullable String position) {
        if (position != null) {
            throw ApiProblem.parameter("position", position, "nothing, as event is given too");
        }
        return log.find(event)
                .orElseThrow(() -> ApiProblem.parameter("event", event, events.expected()));
    }
}
