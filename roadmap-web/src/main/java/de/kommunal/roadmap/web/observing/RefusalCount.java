package de.kommunal.roadmap.web.observing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Counts answers that are problems, by code; outside of all that may refuse. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 90)
class RefusalCount extends OncePerRequestFilter {

    private final Meter.MeterProvider<Counter> refusals;

    RefusalCount(MeterRegistry registry) {
        this.refusals =
                Counter.builder("roadmap.refusals")
                        .description("Requests that were answered with a problem")
                        .withRegistry(registry);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            RefusalCode.of(request).ifPresent(code -> refusals.withTag("code", code).increment());
        }
    }
}
