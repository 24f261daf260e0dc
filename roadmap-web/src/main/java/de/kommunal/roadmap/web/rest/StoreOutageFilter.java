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

    private static final Logger LOG = LoggerFactory.getLogger(StoreOutageFilter.class);

    private final JsonMapper json;

    StoreOutageFilter(JsonMapper json) {
        this.json = json;
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
            var cause = e.getRootCause();
            if (cause == null || !StoreOutage.isBehind(cause)) {
                throw e;
            }
            answer(cause, request, response);
        }
    }

    private void answer(Throwable e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("store not reached at {}: {}", request.getRequestURI(), e.toString());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        var problem = StoreOutage.problem(e);
        response.setHeader(HttpHeaders.RETRY_AFTER, StoreOutage.SECONDS);
        if (!request.getServletPath().startsWith("/api/")) {
            // a page of its own
            response.sendError(problem.status());
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem.at(request.getRequestURI())));
    }
}
