package de.kommunal.roadmap.web.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * A time counted from now, as an ISO 8601 duration: {@code P-7D} and {@code -P7D} are seven days
 * ago, {@code P1M} is in a month, {@code PT-4H} four hours ago, {@code P-1DT-12H} a day and a half.
 */
record RelativeTime(Period period, Duration duration) {

    /**
     * @throws DateTimeException if the text is no duration
     */
    static RelativeTime parse(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var time = upper.indexOf('T');
        var negative = upper.startsWith("-");
        var start = upper.indexOf('P');
        var days = time < 0 ? upper : upper.substring(0, time);
        var period = time == start + 1 ? Period.ZERO : Period.parse(days);
        var duration =
                time < 0
                        ? Duration.ZERO
                        : Duration.parse((negative ? "-" : "") + "P" + upper.substring(time));
        return new RelativeTime(period, duration);
    }

    ZonedDateTime from(ZonedDateTime now) {
        return now.plus(period).plus(duration);
    }
}
