package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;

import java.util.List;
import java.util.TreeSet;

/**
 * Refuses parameters of an address that would otherwise be passed over in silence, as one that is
 * spelled wrong.
 */
final class Parameters {

    private Parameters() {}

    /**
     * @param known names of those that there are
     * @throws ApiProblem if there is another one, or one of them twice
     */
    static void refuse(HttpServletRequest request, String... known) {
        var names = new TreeSet<>(List.of(known));
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!names.contains(name)) {
                        throw ApiProblem.parameter(
                                name,
                                values[0],
                                names.isEmpty()
                                        ? "left out: this address has no parameters"
                                        : "one of " + String.join(", ", names));
                    }
                    if (values.length > 1) {
                        throw ApiProblem.parameter(
                                name, String.join(", ", values), "one value, not more");
                    }
                });
    }
}
