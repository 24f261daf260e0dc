package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.web.rest.Reader;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Says how long an answer is true: for ever, if both points are given by day and position. A clock
 * of the request pins only the later one, so that alone promises nothing.
 */
@Component
class ChangeAnswers {

    private static final Pattern PINNED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}@\\d+");

    private final Reader reader;
    private final HttpServletRequest sent;

    ChangeAnswers(Reader reader, HttpServletRequest sent) {
        this.reader = reader;
        this.sent = sent;
    }

    ResponseEntity<ChangePage> answer(ChangeQuery query, Changes changes) {
        reader.between(query.from(), query.later().moment());
        var answer = reader.compute(query.request(), reading -> changes.page(query));
        var headers = new HttpHeaders();
        headers.addAll(answer.getHeaders());
        headers.setCacheControl(caching(query.later().audience()));
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
}
