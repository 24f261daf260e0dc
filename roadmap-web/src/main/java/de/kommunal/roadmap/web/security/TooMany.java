package de.kommunal.roadmap.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.time.Duration;

/** Tells somebody to wait. */
@FunctionalInterface
interface TooMany {

    void answer(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException;

    /** As a page, by way of the container. */
    static void page(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        var seconds = seconds(wait);
        response.setHeader("Retry-After", Long.toString(seconds));
        // found by the page of the error
        request.setAttribute("wait", seconds);
        response.sendError(429);
    }

    /** Rounded up: who comes when told is let through. */
    static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
