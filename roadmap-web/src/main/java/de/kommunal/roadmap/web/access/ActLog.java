package de.kommunal.roadmap.web.access;

import de.kommunal.roadmap.web.rest.RequestId;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/**
 * Keeps what is done at the pages of the administration, and by whom, within the transaction in
 * which it is done: neither is there without the other.
 */
@Component
public class ActLog {

    private final AccessTable table;
    private final CurrentActor currentActor;
    private final HttpServletRequest request;
    private final Clock clock;
    private final boolean withAddress;

    ActLog(
            AccessTable table,
            CurrentActor currentActor,
            HttpServletRequest request,
            Clock clock,
            @Value("${roadmap.access-log.client-address:false}") boolean withAddress) {
        this.table = table;
        this.currentActor = currentActor;
        this.request = request;
        this.clock = clock;
        this.withAddress = withAddress;
    }

    /** How it is said that a token was made, wherever that was. */
    public static String issued(String actor, String role) {
        return "token %s %s".formatted(role, actor);
    }

    public static String revoked(String actor) {
        return "token revoked " + actor;
    }

    /**
     * @param words what is done; with pseudonyms, not with names
     */
    public void record(String words) {
        var actor =
                currentActor
                        .current()
                        .orElseThrow(() -> new IllegalStateException("nobody acts anonymously"));
        table.insert(
                List.of(
                        new AccessEntry(
                                0,
                                clock.instant(),
                                actor.id(),
                                actor.role(),
                                AccessKind.ADMINISTRATION,
                                request.getMethod(),
                                words,
                                // every act leads on to a page
                                HttpStatus.FOUND.value(),
                                withAddress ? request.getRemoteAddr() : null,
                                RequestId.of(request),
                                null)));
    }
}
