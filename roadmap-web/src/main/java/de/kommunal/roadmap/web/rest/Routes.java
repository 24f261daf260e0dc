package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds who answers a request. The framework compares it with all that is said of each of some
 * hundred addresses, which takes a fifth of the time of a write; here only with those of which it
 * may be one, and whatever is not clear then is left to the framework.
 */
final class Routes extends RequestMappingHandlerMapping {

    private List<Route> routes = List.of();

    private record Route(RoutePattern pattern, RequestMappingInfo info, HandlerMethod handler) {}

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        var found = new ArrayList<Route>();
        getHandlerMethods()
                .forEach((info, handler) ->
                        info.getPatternValues()
                                .forEach(pattern ->
                                        found.add(
                                                new Route(
                                                        RoutePattern.of(pattern), info, handler))));
        routes = List.copyOf(found);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        var segments = segments(request);
        Route only = null;
        RequestMappingInfo match = null;
        for (var route : routes) {
            var matching =
                    route.pattern().mayBe(segments)
                            ? getMatchingMapping(route.info(), request)
                            : null;
            if (matching != null) {
                if (match != null) {
                    return super.lookupHandlerMethod(lookupPath, request);
                }
                only = route;
                match = matching;
            }
        }
        if (only == null || match == null) {
            // it knows why not
            return super.lookupHandlerMethod(lookupPath, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(match, lookupPath, request);
        return only.handler();
    }

    /** Decoded and without parameters, as addresses are compared. */
    private static List<String> segments(HttpServletRequest request) {
        var segments = new ArrayList<String>();
        for (var element :
                ServletRequestPathUtils.getParsedRequestPath(request)
                        .pathWithinApplication()
                        .elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                segments.add(segment.valueToMatch());
            }
        }
        return segments;
    }
}
