package de.kommunal.roadmap.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends a session when it has lasted long enough, and at its next request once its account was
 * locked, erased, given another role or a new one-time password, or who came from the identity
 * provider was erased. The table is asked each time, so nothing has to be told to sessions.
 */
final class SessionEndFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final OidcPeople people;
    private final Duration longest;

    SessionEndFilter(Accounts accounts, OidcPeople people, Duration longest) {
        this.accounts = accounts;
        this.people = people;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && isTooOld(request)) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            response.sendRedirect(request.getContextPath() + "/login?late");
        } else if (authentication != null && hasEnded(authentication.getPrincipal())) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** By the clock of the container, which says when it made the session. */
    private boolean isTooOld(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var made = Instant.ofEpochMilli(session.getCreationTime());
        return made.plus(longest).isBefore(InstantSource.system().instant());
    }

    private boolean hasEnded(@Nullable Object principal) {
        return switch (principal) {
            case Account account -> !accounts.isUnchanged(account);
            case OidcPerson person -> !people.isKnown(person.actor().id());
            case null, default -> false;
        };
    }
}
