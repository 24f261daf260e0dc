package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.commands.EventContext;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The query of an address, each name at most once and none that nobody reads. */
final class EventParameters {

    private static final String[] NAMES = {
        "type",
        "programme",
        "subject",
        EventContext.ACTOR,
        EventContext.ROLE,
        EventContext.ORIGIN,
        EventContext.REQUEST,
        EventContext.CORRELATION,
        EventContext.CAUSATION,
        "recordedFrom",
        "recordedTo",
        "effectiveFrom",
        "effectiveTo",
        "order",
        "after",
        "before",
        "limit"
    };

    private static final Set<String> INDEXED =
            Set.of("programme", "subject", "effectiveFrom", "effectiveTo");

    private final HttpServletRequest request;

    /**
     * @throws ApiProblem 400 if a name is unknown, or is there twice
     */
    EventParameters(HttpServletRequest request) {
        this.request = request;
        Parameters.refuse(request, NAMES);
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
