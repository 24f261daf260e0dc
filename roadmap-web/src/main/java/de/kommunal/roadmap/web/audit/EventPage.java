package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.EventUpcasting;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One event of the log: what it says, why it is there, and what proves it. */
@PageController
class EventPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventLog log;
    private final EventRows rows;
    private final EventUpcasting upcasting;
    private final CausalChains chains;
    private final CheckpointSigner signer;
    private final EventDetailController details;

    EventPage(
            EventLog log,
            EventRows rows,
            EventUpcasting upcasting,
            CausalChains chains,
            CheckpointSigner signer,
            EventDetailController details) {
        this.log = log;
        this.rows = rows;
        this.upcasting = upcasting;
        this.chains = chains;
        this.signer = signer;
        this.details = details;
    }

    /**
     * An event of the chain, in words.
     *
     * @param relation name of how it belongs to the one that is shown
     */
    record Link(String relation, long position, String words) {}

    @GetMapping("/audit/events/{position:[0-9]{1,17}}")
    String event(@PathVariable long position, Model page) {
        var event = at(position);
        var payload = pretty(text(event.payload()));
        var today = UpcastEvent.of(event, upcasting);
        var read = today.event();
        var chain = chains.of(event, 0);
        page.addAttribute("section", "event");
        page.addAttribute("event", event);
        page.addAttribute("row", rows.of(List.of(event)).getFirst());
        page.addAttribute("last", log.head().position());
        page.addAttribute("payload", payload);
        page.addAttribute("metadata", pretty(text(event.metadata())));
        page.addAttribute("today", read == null ? null : pretty(read.payload()));
        page.addAttribute("problem", today.problem());
        page.addAttribute("chain", links(chain));
        page.addAttribute("lookOnAfter", chain.lookOnAfter());
        seal(event, page);
        return "event";
    }

    /** The event with all that proves it, as the interface answers it. */
    @GetMapping("/audit/events/{position:[0-9]{1,17}}/proof")
    ResponseEntity<Proofs.ProvenEvent> proof(@PathVariable long position) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(details.event(at(position).eventId()));
    }

    private void seal(StoredEvent event, Model page) {
        try {
            @Nullable Long size =
                    signer.newest()
                            .map(SignedCheckpoint::size)
                            .filter(it -> it >= event.position())
                            .orElse(null);
            page.addAttribute("sealed", size);
        } catch (ApiProblem e) {
            page.addAttribute("altered", true);
        }
    }

    private StoredEvent at(long position) {
        if (position < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return log.read(position - 1, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Link> links(CausalChain chain) {
        return Stream.of(chain.causes(), chain.together(), chain.consequences())
                .flatMap(List::stream)
                .map(step ->
                        new Link(step.relation().name(), step.position(), rows.named(step.type())))
                .toList();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    /** Broken into lines; what is no JSON any more, as it is. */
    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JacksonException e) {
            return json;
        }
    }
}
