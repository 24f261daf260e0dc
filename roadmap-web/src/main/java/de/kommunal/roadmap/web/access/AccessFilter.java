package de.kommunal.roadmap.web.access;

import de.kommunal.roadmap.web.rest.RequestId;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Outside of all that may refuse, so that refusals are recorded too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AccessFilter extends OncePerRequestFilter {

    /**
     * As long as the table's columns: what is longer would keep all that waits from being written.
     */
    private static final int LONGEST_PATH = 2000;

    private static final int LONGEST_METHOD = 10;

    /** In an address by mistake: one of ours, or one of an identity provider. */
    private static final Pattern TOKEN =
            Pattern.compile("(rmt_)[^&/]*|(eyJ)[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final boolean withAddress;

    AccessFilter(
            AccessLog log,
            CurrentActor currentActor,
            Clock clock,
            @Value("${roadmap.access-log.client-address:false}") boolean withAddress) {
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
        this.withAddress = withAddress;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recording = new RecordingResponse(response, status -> record(request, status));
        chain.doFilter(request, recording.outer());
        if (!request.isAsyncStarted()) {
            recording.record();
        }
    }

    private void record(HttpServletRequest request, int status) {
        var actor = currentActor.of(request);
        AccessKind.of(request, status, actor)
                .map(kind -> entry(request, status, kind, actor))
                .ifPresent(entry -> log.add(entry, sender(request, actor)));
    }

    /** By whom refusals are counted; not stored. */
    private static String sender(HttpServletRequest request, Optional<Actor> actor) {
        return actor.map(Actor::id).orElseGet(request::getRemoteAddr);
    }

    private AccessEntry entry(
            HttpServletRequest request, int status, AccessKind kind, Optional<Actor> actor) {
        return new AccessEntry(
                0,
                clock.instant(),
                actor.map(Actor::id).orElse(null),
                actor.map(Actor::role).orElse(null),
                kind,
                start(request.getMethod(), LONGEST_METHOD),
                path(request),
                status,
                withAddress ? request.getRemoteAddr() : null,
                RequestId.of(request),
                null);
    }

    /**
     * Forms send names and passwords in the body; should they be in the query, they stay out. What
     * of the log was asked for stays in.
     */
    private static String path(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        var asked = path.startsWith("/api/") || path.startsWith("/audit/");
        var asSent = query == null || !asked ? path : path + "?" + query;
        return start(TOKEN.matcher(asSent).replaceAll("$1$2…"), LONGEST_PATH);
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
