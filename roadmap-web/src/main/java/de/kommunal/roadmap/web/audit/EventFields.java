package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.page.PageDates;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The filter of the page of events: as it stands in its form, and in addresses. */
final class EventFields {

    private static final List<String> NAMES =
            List.of(
                    "type",
                    "programme",
                    "subject",
                    "actor",
                    "role",
                    "origin",
                    "request",
                    "correlation",
                    "causation",
                    "recordedFrom",
                    "recordedTo",
                    "effectiveFrom",
                    "effectiveTo");

    private static final List<String> DAYS =
            List.of("recordedFrom", "recordedTo", "effectiveFrom", "effectiveTo");

    private static final String MOST = "50";

    private final SequencedMap<String, String> given = new LinkedHashMap<>();

    EventFields(HttpServletRequest request) {
        for (var name : NAMES) {
            var value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                given.put(name, DAYS.contains(name) ? iso(value) : value.strip());
            }
        }
    }

    /** What can't be read stays as it is, and is refused where it is used. */
    private static String iso(String text) {
        try {
            return PageDates.day("day", text).toString();
        } catch (ApiProblem e) {
            return text.strip();
        }
    }

    SequencedMap<String, String> given() {
        return given;
    }

    /** Null if it does not narrow. */
    public @Nullable String get(String name) {
        return given.get(name);
    }

    /** As people write it. */
    public @Nullable String day(String name) {
        var value = given.get(name);
        try {
            return value == null ? null : PageDates.written(PageDates.day(name, value));
        } catch (ApiProblem e) {
            return value;
        }
    }

    /** True for fields that are not in the form at first sight. */
    public boolean isNarrow() {
        return !given.isEmpty();
    }

    /** Address of a page with this filter. */
    public String address(String name, @Nullable Object value) {
        var address = new StringBuilder("/audit/events");
        var parts = new LinkedHashMap<String, String>(given);
        if (value != null) {
            parts.put(name, value.toString());
        }
        char joint = '?';
        for (var part : parts.entrySet()) {
            address.append(joint)
                    .append(part.getKey())
                    .append('=')
                    .append(UriUtils.encode(part.getValue(), StandardCharsets.UTF_8));
            joint = '&';
        }
        return address.toString();
    }

    /** The request as the interface would have it: without what is empty, the newest first. */
    EventParameters parameters(HttpServletRequest request) {
        var all = new LinkedHashMap<String, String[]>();
        given.forEach((name, value) -> all.put(name, new String[] {value}));
        for (var name : List.of("after", "before")) {
            var values = request.getParameterValues(name);
            if (values != null) {
                all.put(name, values);
            }
        }
        all.put("order", new String[] {"descending"});
        all.put("limit", new String[] {MOST});
        return new EventParameters(new Replaced(request, all));
    }

    private static final class Replaced extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Replaced(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = parameters;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = parameters.get(name);
            return values == null ? null : values[0];
        }
    }
}
