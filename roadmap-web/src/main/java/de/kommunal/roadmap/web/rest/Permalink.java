package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address that answers the same for ever, and what follows from it for caches. An answer
 * follows from its address, the day and the position alone, so these are what the permalink has.
 */
final class Permalink {

    static final String VALID_AT = "Roadmap-Valid-At";
    static final String KNOWN_AT = "Roadmap-Known-At";

    /** Of a request: that its own address is one that answers the same for ever. */
    static final String PINNED = Permalink.class.getName() + ".pinned";

    /** Of a request about several moments: a {@link Named} that says them all. */
    static final String MOMENTS = Permalink.class.getName() + ".moments";

    private static final Pattern DAYS_AND_POSITIONS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}@\\d+)(,\\d{4}-\\d{2}-\\d{2}@\\d+)*");

    private static final Set<String> CLOCKS =
            Set.of("validAt", "knownAt", "atPosition", "timestamps");

    private Permalink() {}

    /** Parameters by which several moments are named, instead of the clocks. */
    record Named(Map<String, List<Moment>> moments) {

        boolean has(String parameter) {
            return moments.containsKey(parameter);
        }

        private Stream<String> parameters() {
            return moments.entrySet().stream()
                    .map(parameter ->
                            parameter.getValue().stream()
                                    .map(m -> m.validAt() + "@" + m.position())
                                    .collect(
                                            Collectors.joining(",", parameter.getKey() + "=", "")));
        }
    }

    /** What an answer to a read of the record carries. */
    static HttpHeaders headers(HttpServletRequest request, Moment moment, Audience audience) {
        var headers = new HttpHeaders();
        headers.setCacheControl(caching(request, audience));
        headers.setVary(List.of("Authorization", "Cookie", "Accept"));
        headers.set(Writer.POSITION, Long.toString(moment.position()));
        headers.set(VALID_AT, moment.validAt().toString());
        headers.set(KNOWN_AT, moment.knownAt().toString());
        headers.set(HttpHeaders.CONTENT_LOCATION, address(request, moment));
        return headers;
    }

    private static CacheControl caching(HttpServletRequest request, Audience audience) {
        if (!isPinned(request)) {
            var revalidated = CacheControl.noCache();
            return audience == Audience.PUBLIC ? revalidated : revalidated.cachePrivate();
        }
        var kept = CacheControl.maxAge(Duration.ofDays(365)).immutable();
        return audience == Audience.PUBLIC ? kept.cachePublic() : kept.cachePrivate();
    }

    /** Where several moments are named, each of them has to be. */
    private static boolean isPinned(HttpServletRequest request) {
        return request.getAttribute(MOMENTS) instanceof Named named
                ? named.moments().keySet().stream()
                        .map(request::getParameter)
                        .allMatch(
                                sent -> sent != null && DAYS_AND_POSITIONS.matcher(sent).matches())
                : request.getAttribute(PINNED) != null;
    }

    private static String address(HttpServletRequest request, Moment moment) {
        var named = (Named) request.getAttribute(MOMENTS);
        var parameters = new ArrayList<String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!CLOCKS.contains(name) && (named == null || !named.has(name))) {
                        for (var value : values) {
                            parameters.add(encoded(name) + "=" + encoded(value));
                        }
                    }
                });
        if (named != null) {
            named.parameters().forEach(parameters::add);
        } else {
            parameters.add("validAt=" + moment.validAt());
            parameters.add("atPosition=" + moment.position());
        }
        return request.getRequestURI() + "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
