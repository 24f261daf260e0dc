package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who answers is found as the framework finds it, only sooner. */
@SharedRoadmap
class RoutesTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private final Routes routes;
    private final RequestMappingHandlerMapping framework = new RequestMappingHandlerMapping();

    RoutesTest(Roadmap roadmap) {
        routes = roadmap.bean("requestMappingHandlerMapping", Routes.class);
        framework.setApplicationContext(Objects.requireNonNull(routes.getApplicationContext()));
        routes.getHandlerMethods()
                .forEach((info, handler) ->
                        framework.registerMapping(info, handler.getBean(), handler.getMethod()));
    }

    @Test
    void findsWhoAnswersAsTheFrameworkDoes() {
        var addresses =
                framework.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .distinct()
                        .flatMap(RoutesTest::addresses)
                        .toList();

        assertThat(addresses).hasSizeGreaterThan(400);
        for (var address : addresses) {
            for (var method : METHODS) {
                assertThat(found(routes, method, address))
                        .as(method + " " + address)
                        .isEqualTo(found(framework, method, address));
            }
        }
    }

    /** As it is meant, and as somebody may write it. */
    private static Stream<String> addresses(String pattern) {
        var address = pattern.replaceAll("\\{\\*?[^}]+}|\\*+", "some-id");
        return Stream.of(
                address,
                address + "/",
                address + "/more",
                address.replaceFirst("/", "//"),
                address.replaceFirst("a", "%61"),
                address.replaceFirst("e", "E"),
                address + ";some=parameter",
                address + ".json");
    }

    private static String found(
            RequestMappingHandlerMapping mapping, String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        request.addHeader("Accept", MediaType.ALL_VALUE);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            var handler = chain == null ? null : (HandlerMethod) chain.getHandler();
            return (handler == null ? "nobody" : handler.getMethod())
                    + " "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                    + " "
                    + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                    + " "
                    + (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                            != null);
        } catch (Exception e) {
            return e.toString();
        }
    }
}
