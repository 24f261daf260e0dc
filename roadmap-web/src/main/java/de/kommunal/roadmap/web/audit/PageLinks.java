package de.kommunal.roadmap.web.audit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The addresses of the pages beside one, as RFC 8288 writes them. */
final class PageLinks {

    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    private final HttpServletRequest request;

    PageLinks(HttpServletRequest request) {
        this.request = request;
    }

    /** Adds both, as far as there may be such pages. */
    void add(HttpHeaders headers, EventPages.EventPage page) {
        add(headers, page.descending() ? "prev" : "next", AFTER, page.after());
        add(headers, page.descending() ? "next" : "prev", BEFORE, page.before());
    }

    private void add(HttpHeaders headers, String relation, String name, OptionalLong position) {
        if (position.isPresent()) {
            headers.add(
                    HttpHeaders.LINK,
                    "<%s>; rel=\"%s\"".formatted(address(name, position.getAsLong()), relation));
        }
    }

    private String address(String name, long position) {
        var query = new ArrayList<String>();
        new TreeMap<>(request.getParameterMap())
                .forEach((given, values) -> {
                    if (!given.equals(AFTER) && !given.equals(BEFORE)) {
                        query.add(given + "=" + UriUtils.encode(values[0], StandardCharsets.UTF_8));
                    }
                });
        query.add(name + "=" + position);
        return request.getRequestURI() + "?" + String.join("&", query);
    }
}
