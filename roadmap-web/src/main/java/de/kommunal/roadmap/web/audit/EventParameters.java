package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.TreeSet;

/** The query of an address, each name at most once and none that nobody reads. */
final class EventParameters {

    private static final Set<String> NAMES =
            Set.of(
                    "type",
                    "programme",
                    "subject",
                    EventMetaData.ACTOR,
                    EventMetaData.ROLE,
                    EventMetaData.ORIGIN,
                    EventMetaData.REQUEST,
                    EventMetaData.CORRELATION,
                    EventMetaData.CAUSATION,
                    "recordedFrom",
                    "recordedTo",
                    "effectiveFrom",
                    "effectiveTo",
                    "order",
                    "after",
                    "before",
                    "limit");

    private static final Set<String> INDEXED =
            Set.of("programme", "subject", "effectiveFrom", "effectiveTo");

    private final HttpServletRequest request;

    /**
     * @throws ApiProblem 400 if a name is unknown, or is there twice
     */
    EventParameters(HttpServletRequest request) {
        this.request = request;
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!NAMES.contains(name)) {
                        // a filter that is spelled wrong would silently answer everything
                        throw ApiProblem.parameter(
                                name,
                                values[0],
                                "one of " + String.join(", ", new TreeSet<>(NAMES)));
                    }
                    if (values.length > 1) {
                        throw ApiProblem.parameter(
                                name, String.join(", ", values), "one value, not more");
                    }
                });
    }

    /** True if something is asked for that only the index of facts knows. */
    boolean needsIndex() {
        return request.getParameterMap().keySet().stream().anyMatch(INDEXED::contains);
    }

    /** Null if it is absent; an empty one is a value, and refused as such. */
    @Nullable String get(String name) {
        return request.getParameter(name);
    }
}
