package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.limits.Rates;
import de.kommunal.roadmap.web.limits.Route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Lets one sender, known or not, do so much in a time. */
final class RateFilter extends OncePerRequestFilter {

    private final Rates rates;
    private final CurrentActor actor;
    private final TooMany tooMany;

    RateFilter(Rates rates, CurrentActor actor, TooMany tooMany) {
        this.rates = rates;
        this.actor = actor;
        this.tooMany = tooMany;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var route = Route.of(request.getMethod(), request.getServletPath());
        var sender = actor.of(request).map(Actor::id).orElseGet(() -> Sender.of(request));
        var wait = route.map(it -> rates.take(it, sender)).filter(it -> !it.isZero());
        if (wait.isPresent()) {
            tooMany.answer(request, response, wait.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
