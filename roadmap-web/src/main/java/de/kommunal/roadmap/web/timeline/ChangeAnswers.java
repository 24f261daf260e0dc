package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.web.rest.Reader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers with the address that says the same for ever: both points of it by day and position.
 * A clock of the request pins only the later one, so that alone promises nothing.
 */
@Component
class ChangeAnswers {

    private static final Set<String> POINTS =
            Set.of("from", "to", "validAt", "knownAt", "atPosition");
    private static final Pattern PINNED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}@\\d+");

    private final Reader reader;
    private final HttpServletRequest sent;

    ChangeAnswers(Reader reader, HttpServletRequest sent) {
        this.reader = reader;
        this.sent = sent;
    }

    ResponseEntity<ChangePage> answer(ChangeQuery query, Changes changes) {
        var answer = reader.compute(query.request(), reading -> changes.page(query));
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setCacheControl(caching(query.later().audience()));
        headers.set(HttpHeaders.CONTENT_LOCATION, address(query));
        return ResponseEntity.ok().headers(headers).body(answer.getBody());
    }

    private CacheControl caching(Audience audience) {
        if (!isPinned("from") || !isPinned("to")) {
            var revalidated = CacheControl.noCache();
            return audience == Audience.PUBLIC ? revalidated : revalidated.cachePrivate();
        }
        var kept = CacheControl.maxAge(Duration.ofDays(365)).immutable();
        return audience == Audience.PUBLIC ? kept.cachePublic() : kept.cachePrivate();
    }

    private boolean isPinned(String parameter) {
        var text = sent.getParameter(parameter);
        return text != null && PINNED.matcher(text).matches();
    }

    private String address(ChangeQuery query) {
        var parameters = new ArrayList<>(List.of("from=" + point(query.from())));
        parameters.add("to=" + point(query.later().moment()));
        sent.getParameterMap()
                .forEach((name, values) -> {
                    if (!POINTS.contains(name)) {
                        for (var value : values) {
                            parameters.add(encoded(name) + "=" + encoded(value));
                        }
                    }
                });
        return sent.getRequestURI() + "?" + String.join("&", parameters);
    }

    private static String point(Moment moment) {
        return moment.validAt() + "@" + moment.position();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
