package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.audit.VerificationStatus.State;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Collections;
import java.util.Objects;

@RestController
@RequestMapping("/api/audit/verification")
class VerificationController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Verifications verifications;
    private final VerificationStream stream;

    VerificationController(Verifications verifications, VerificationStream stream) {
        this.verifications = verifications;
        this.stream = stream;
    }

    /**
     * Checks the whole log: every hash, every signed checkpoint, the head and the subtrees. Joins
     * the check that is under way, if there is one, and answers when it is over. With {@code
     * Accept: text/event-stream} as server-sent events: {@code progress} again and again, with
     * done, total, rate and time left, and at the end {@code result}, {@code cancelled}, {@code
     * interrupted} or {@code failed}. The header {@code Last-Event-ID} takes up the stream of the
     * same check.
     */
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Nullable ResponseEntity<Verification> verification(
            HttpServletRequest request, HttpServletResponse response) {
        Parameters.refuse(request);
        if (!wantsEvents(request)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(result(stream.awaitEnd(verifications.startOrJoin())));
        }
        var last = request.getHeader(LAST_EVENT_ID);
        if (last != null && VerificationStream.isEnd(last)) {
            // tells a browser not to come back
            return ResponseEntity.noContent().build();
        }
        if (isHead(request, response)) {
            return null;
        }
        var run =
                last == null || last.isEmpty()
                        ? verifications.startOrJoin()
                        : verifications.run(VerificationStream.run(last));
        stream.answer(run, response);
        return null;
    }

    /**
     * How far a check is, and what came out. With {@code Accept: text/event-stream} as server-sent
     * events until it is over.
     */
    @GetMapping(
            path = "/{run}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Nullable ResponseEntity<VerificationStatus> status(
            @PathVariable String run, HttpServletRequest request, HttpServletResponse response) {
        Parameters.refuse(request);
        var found = verifications.run(run);
        if (!wantsEvents(request)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.status());
        }
        var last = request.getHeader(LAST_EVENT_ID);
        if (last != null && VerificationStream.isEnd(last)) {
            return ResponseEntity.noContent().build();
        }
        if (!isHead(request, response)) {
            stream.answer(found, response);
        }
        return null;
    }

    /** Stops a check, for all who wait for it. It keeps its place and can go on later. */
    @DeleteMapping("/{run}")
    VerificationStatus cancel(@PathVariable String run, HttpServletRequest request) {
        Parameters.refuse(request);
        var found = verifications.run(run);
        found.cancel();
        return found.status();
    }

    /** Lets a check that was cancelled go on from where it was. */
    @PutMapping("/{run}")
    VerificationStatus resume(@PathVariable String run, HttpServletRequest request) {
        Parameters.refuse(request);
        return verifications.resume(run).status();
    }

    private static Verification result(VerificationStatus status) {
        if (status.state() == State.DONE) {
            return Objects.requireNonNull(status.result(), "a check that is over has a result");
        }
        if (status.state() == State.CANCELLED) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "verification-cancelled",
                    "The check " + status.run() + " was cancelled before it was over.");
        }
        if (status.state() == State.INTERRUPTED) {
            throw Verifications.interrupted();
        }
        throw new IllegalStateException("the check " + status.run() + " is " + status.state());
    }

    private static boolean isHead(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            return false;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        return true;
    }

    private static boolean wantsEvents(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept")).stream()
                .flatMap(accept -> MediaType.parseMediaTypes(accept).stream())
                .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
    }
}
