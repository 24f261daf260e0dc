package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.verifier.Finding;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Clock;

/** A check of the whole log: how far it is, and what came out. */
@PageController
class VerificationRunPage {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationRunPage.class);
    private static final String PAGE = "/audit/verification/{run}";

    private final Verifications verifications;
    private final VerificationStream stream;
    private final EventLog log;
    private final Clock clock;

    VerificationRunPage(
            Verifications verifications, VerificationStream stream, EventLog log, Clock clock) {
        this.verifications = verifications;
        this.stream = stream;
        this.log = log;
        this.clock = clock;
    }

    /** Starts a check, or joins the one that is under way. */
    @PostMapping("/audit/verification")
    String start() {
        return at(verifications.startOrJoin());
    }

    @GetMapping(PAGE)
    String run(@PathVariable String run, Model page) {
        var view = RunView.of(verifications.run(run), clock.getZone());
        var result = view.result();
        page.addAttribute("section", "run");
        page.addAttribute("run", view);
        page.addAttribute(
                "other",
                verifications
                        .underWay()
                        .map(VerificationRun::id)
                        .filter(it -> !it.equals(run))
                        .orElse(null));
        page.addAttribute("place", result == null ? null : place(result.kind()));
        page.addAttribute("event", result == null ? null : event(result.position()));
        return "verification-run";
    }

    /** Stops it, for all who wait for it. It keeps its place. */
    @PostMapping(PAGE + "/cancel")
    String cancel(@PathVariable String run) {
        var found = verifications.run(run);
        found.cancel();
        return at(found);
    }

    /** Lets it go on from where it was; leads to another one if that is under way. */
    @PostMapping(PAGE + "/resume")
    String resume(@PathVariable String run) {
        var found = verifications.run(run);
        return at(verifications.underWay().orElseGet(() -> verifications.resume(found.id())));
    }

    /** Server-sent events until it is over, for an open page. */
    @GetMapping(path = PAGE + "/progress")
    void progress(
            @PathVariable String run, HttpServletRequest request, HttpServletResponse response) {
        var found = verifications.run(run);
        if (request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return;
        }
        try {
            stream.answer(found, response);
        } catch (ApiProblem e) {
            // too many look on; the page then asks for itself from time to time
            response.setStatus(e.status().value());
        }
    }

    private static String at(VerificationRun run) {
        return "redirect:/audit/verification/" + run.id();
    }

    private static @Nullable String place(Finding.@Nullable Kind kind) {
        return switch (kind) {
            case null -> null;
            case ALTERED, MISSING, INSERTED, REORDERED, SHORTER_THAN_CHECKPOINT -> "events";
            case SIGNATURE -> "seal";
            case HEAD, SUBTREE -> "tables";
        };
    }

    /**
     * What there is at the position at which something is wrong; anything may have been done to it.
     */
    private String event(long position) {
        try {
            var there =
                    position > 0
                            && log.read(position - 1, 1).stream()
                                    .anyMatch(event -> event.position() == position);
            return there ? "there" : "gone";
        } catch (RuntimeException e) {
            LOG.info("the event at {} can't be read: {}", position, e.toString());
            return "unreadable";
        }
    }
}
