package de.kommunal.roadmap.web.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

/**
 * Says that the store is not reached where no controller can: filters look up tokens and sessions
 * before any controller is asked. Before the filters of the security.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StoreOutageFilter extends OncePerRequestFilter {

    static final String SECONDS = "2";

    private static final Logger LOG = LoggerFactory.getLogger(StoreOutageFilter.class);

    private final JsonMapper json;

    StoreOutageFilter(JsonMapper json) {
        this.json = json;
    }

    static Problem problem() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The store can't be reached. Whether a change was recorded is not certain: send it"
                        + " again with the same Idempotency-Key, and it is recorded once.");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException e) {
            answer(e, request, response);
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof DataAccessException)
                    && !(e.getRootCause() instanceof TransactionException)
                    && !(e.getCause() instanceof DataAccessException)
                    && !(e.getCause() instanceof TransactionException)) {
                throw e;
            }
            answer(e, request, response);
        }
    }

    private void answer(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("store not reached at {}: {}", request.getRequestURI(), e.toString());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        if (!request.getServletPath().startsWith("/api/")) {
            // a page of its own
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem().at(request.getRequestURI())));
    }
}
