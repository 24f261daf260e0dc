package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventUpcasting;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.web.audit.Proofs.Inclusion;
import de.kommunal.roadmap.web.audit.Proofs.ProvenEvent;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
class EventDetailController {

    private final EventsById events;
    private final LogProofs proofs;
    private final CheckpointSigner signer;
    private final EventUpcasting upcasting;
    private final CausalChains chains;

    EventDetailController(
            EventsById events,
            LogProofs proofs,
            CheckpointSigner signer,
            EventUpcasting upcasting,
            CausalChains chains) {
        this.events = events;
        this.proofs = proofs;
        this.signer = signer;
        this.upcasting = upcasting;
        this.chains = chains;
    }

    /**
     * One event as it is stored and as it is read today, with the proof that it lies in the newest
     * signed log.
     */
    @GetMapping("/events/{id}")
    ProvenEvent event(@PathVariable String id) {
        StoredEvent event = events.find(id);
        SignedCheckpoint signed =
                signer.newest()
                        .filter(checkpoint -> checkpoint.size() >= event.position())
                        .orElseThrow(this::notSignedYet);
        return ProvenEvent.of(
                event,
                UpcastEvent.of(event, upcasting),
                Inclusion.of(
                        event,
                        proofs.inclusion(event.position(), signed.size()),
                        proofs.root(signed.size())),
                Checkpoints.Signed.of(signed));
    }

    /**
     * Why an event was recorded, and what came of it. Consequences are looked for among the 10,000
     * events that follow; {@code lookOnAfter} says where to go on.
     *
     * @param after position behind which consequences are looked for; that of the event if absent
     */
    @GetMapping("/events/{id}/chain")
    CausalChain chain(
            @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
        long from = Numbers.optional("after", after, "a position", 0, Long.MAX_VALUE, 0);
        return chains.of(events.find(id), from);
    }

    private ApiProblem notSignedYet() {
        long seconds = signer.untilNext().toSeconds() + 1;
        return new ApiProblem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-there-yet",
                        "The event is not in a signed checkpoint yet. Ask again in %d seconds."
                                .formatted(seconds))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
