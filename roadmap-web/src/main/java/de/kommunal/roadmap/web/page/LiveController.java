package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that something was recorded. What it was they ask for themselves. */
@RestController
class LiveController {

    private final LiveListeners listeners;
    private final CurrentActor actor;

    LiveController(LiveListeners listeners, CurrentActor actor) {
        this.listeners = listeners;
        this.actor = actor;
    }

    /**
     * Server-sent events named {@code recorded}, each with the number of events since the page was
     * made.
     *
     * @param after position of the last event that the page shows
     */
    @GetMapping(path = "/programmes/{programme}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @PathVariable String programme,
            @RequestParam long after,
            HttpServletResponse response) {
        // a proxy that collects an answer before it hands it on would hand on nothing
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return listeners
                .listen(new ProgrammeId(programme), actor.audience(), after)
                .orElseThrow(() -> {
                    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
                    return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
                });
    }
}
