package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;

import java.util.List;

/** Refuses parameters of an address that would otherwise be passed over in silence. */
final class Parameters {

    private Parameters() {}

    /**
     * @param known names of those that there are
     * @throws ApiProblem if there is another one
     */
    static void refuse(HttpServletRequest request, String... known) {
        var names = List.of(known);
        for (var name : request.getParameterMap().keySet()) {
            if (!names.contains(name)) {
                throw ApiProblem.parameter(
                        name,
                        request.getParameter(name),
                        names.isEmpty()
                                ? "left out: this address has no parameters"
                                : "one of " + String.join(", ", names));
            }
        }
    }
}
