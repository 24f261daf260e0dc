package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/**
 * Reads moments as senders write them. A day alone says which day's state is meant, as it is known
 * now. A time alone sets both clocks: what was known then of that day. With an @ both are said:
 * {@code 2026-02-18@2026-02-20T12:00:00Z} or, by position of the log, {@code 2026-02-18@48211};
 * what is left out before the @ is today. Either side may be relative to now, as an ISO 8601
 * duration such as {@code P-7D}. Days are days in Germany.
 */
@Component
public class Points {

    static final String DAY = "a day such as 2026-02-18, or P-7D for seven days ago";
    static final String TIME = "a time such as 2026-02-20T12:00:00Z, or P-7D for seven days ago";
    private static final String POINT =
            "a day such as 2026-02-18, a time such as 2026-02-20T12:00:00Z, both as"
                    + " 2026-02-18@2026-02-20T12:00:00Z, a day and a position as 2026-02-18@48211,"
                    + " or P-7D for seven days ago";

    private static final String NOW = "now";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern RELATIVE = Pattern.compile("[+-]?P.+", Pattern.CASE_INSENSITIVE);

    /** A + in an address is a blank. */
    private static final Pattern LOST_PLUS = Pattern.compile(".*T.* \\d{2}:\\d{2}");

    private final Records records;
    private final Clock clock;

    Points(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * The moment that a text means.
     *
     * @param parameter name of the parameter, for the problem
     * @throws ApiProblem 400 if it means none, or a knowledge that is still to come
     */
    public Moment at(String parameter, String text) {
        var at = text.indexOf('@');
        if (at >= 0) {
            var day = text.substring(0, at);
            return both(
                    parameter,
                    text,
                    day.isEmpty() ? today() : day(parameter, day, POINT),
                    text.substring(at + 1));
        }
        if (text.equals(NOW)) {
            return known(parameter, today(), null);
        }
        if (isRelative(text) || text.indexOf('T') >= 0) {
            var time = time(parameter, text, POINT);
            return known(parameter, LocalDate.ofInstant(time, clock.getZone()), time);
        }
        return known(parameter, day(parameter, text, POINT), null);
    }

    private Moment both(String parameter, String text, LocalDate day, String known) {
        if (POSITION.matcher(known).matches()) {
            return atPosition(parameter, day, known);
        }
        if (known.isEmpty()) {
            throw ApiProblem.parameter(parameter, text, POINT);
        }
        return known(parameter, day, known.equals(NOW) ? null : time(parameter, known, POINT));
    }

    /** What is known now, or was at a time. */
    Moment known(String parameter, LocalDate validAt, @Nullable Instant time) {
        if (time == null) {
            return records.momentAt(validAt, records.position());
        }
        if (time.isAfter(clock.instant())) {
            throw ApiProblem.parameter(
                            parameter, time.toString(), "a time that is not in the future")
                    .byRule(Rule.B3);
        }
        return records.momentAt(validAt, time);
    }

    Moment atPosition(String parameter, LocalDate validAt, String text) {
        if (!POSITION.matcher(text).matches() || Long.parseLong(text) > records.position()) {
            throw ApiProblem.parameter(
                    parameter, text, "a position from 0 to " + records.position());
        }
        return records.momentAt(validAt, Long.parseLong(text));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** A day, given or counted from today. */
    LocalDate day(String parameter, String text, String expected) {
        try {
            var day =
                    isRelative(text)
                            ? fromNow(text).toLocalDate()
                            : text.equals(NOW) ? today() : LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new DateTimeException("out of range");
            }
            return day;
        } catch (DateTimeException | ArithmeticException e) {
            throw ApiProblem.parameter(parameter, text, expected);
        }
    }

    /** A time, given or counted from now. */
    Instant time(String parameter, String text, String expected) {
        try {
            return isRelative(text)
                    ? fromNow(text).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            var hint =
                    LOST_PLUS.matcher(text).matches()
                            ? "; a + is written %2B in an address: "
                                    + text.strip().replace(" ", "%2B")
                            : "";
            throw ApiProblem.parameter(parameter, text, expected + hint);
        }
    }

    static boolean isRelative(String text) {
        return RELATIVE.matcher(text).matches();
    }

    /** True if the text means another time whenever it is read. */
    static boolean isMoving(String text) {
        return isRelative(text) || text.equals(NOW);
    }

    private ZonedDateTime fromNow(String text) {
        return RelativeTime.parse(text).from(ZonedDateTime.now(clock));
    }
}
