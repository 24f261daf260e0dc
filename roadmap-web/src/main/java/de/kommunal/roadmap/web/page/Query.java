package de.kommunal.roadmap.web.page;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What stands in the address of a page. What was sent with a form is not part of it: links that
 * repeat the address must not carry that on.
 */
final class Query {

    private final MultiValueMap<String, String> parameters;

    private Query(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static Query of(HttpServletRequest request) {
        var query = request.getQueryString();
        return new Query(
                UriComponentsBuilder.newInstance()
                        .query(query == null ? "" : query)
                        .build()
                        .getQueryParams());
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(Query::decoded);
    }

    /** The parameters that are wanted, as they stand in an address. */
    String text(Predicate<String> wanted) {
        return parameters.entrySet().stream()
                .filter(parameter -> wanted.test(parameter.getKey()))
                .flatMap(parameter ->
                        parameter.getValue().stream()
                                .map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(@Nullable String value) {
        return value == null ? "" : UriUtils.encode(decoded(value), StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
