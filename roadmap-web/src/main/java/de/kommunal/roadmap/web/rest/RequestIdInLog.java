package de.kommunal.roadmap.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Puts the id of the request beside all that is logged while it is answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 80)
class RequestIdInLog extends OncePerRequestFilter {

    /** As the Elastic Common Schema calls it. */
    private static final String NAME = "http.request.id";

    /** Also when an answer that was begun earlier goes on, on another thread. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = MDC.putCloseable(NAME, RequestId.of(request))) {
            chain.doFilter(request, response);
        }
    }
}
