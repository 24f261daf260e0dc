package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads from when to when events are asked for, by either clock. */
@Component
class EventPeriods {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String EXPECTED_TIME =
            "a time such as 2026-02-20T12:00:00Z (a + is written %2B), or a day such as 2026-02-18";

    private final EventLog log;
    private final Clock clock;

    EventPeriods(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Positions: behind the one, up to the other. */
    record Positions(long after, long upTo) {}

    /** A day alone is the whole day in Germany. */
    Positions recorded(EventParameters parameters) {
        var from = time("recordedFrom", parameters.get("recordedFrom"), 0);
        // the log has milliseconds
        var to = time("recordedTo", parameters.get("recordedTo"), 1);
        if (from != null && to != null && from.isAfter(to)) {
            throw ApiProblem.parameter(
                    "recordedFrom",
                    parameters.get("recordedFrom"),
                    "a time that is not after recordedTo, such as " + to);
        }
        return new Positions(
                from == null ? 0 : log.positionAt(from.minusNanos(1)),
                to == null ? Long.MAX_VALUE : log.positionAt(to));
    }

    /**
     * @param endOfDay 1 if a day means its last moment, 0 if its first
     */
    private @Nullable Instant time(String name, @Nullable String text, int endOfDay) {
        try {
            if (text == null || !DAY.matcher(text).matches()) {
                return text == null ? null : inRange(OffsetDateTime.parse(text).toInstant());
            }
            var day = LocalDate.parse(text).plusDays(endOfDay).atStartOfDay(clock.getZone());
            return inRange(day.toInstant().minusMillis(endOfDay));
        } catch (DateTimeException e) {
            throw ApiProblem.parameter(name, text, EXPECTED_TIME);
        }
    }

    /** Before the log began is as good as its beginning; the store writes years of four digits. */
    private static Instant inRange(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
    }
}
