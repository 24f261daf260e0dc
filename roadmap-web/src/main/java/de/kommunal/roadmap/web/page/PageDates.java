package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.web.rest.ApiProblem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads dates as people in Germany write them, and as programs do. */
public final class PageDates {

    private static final DateTimeFormatter GERMAN = pattern("d.M.uuuu");
    private static final List<DateTimeFormatter> DAYS =
            List.of(GERMAN, DateTimeFormatter.ISO_LOCAL_DATE);
    private static final DateTimeFormatter TIME = pattern("H:mm");

    private PageDates() {}

    /**
     * A day such as {@code 18.02.2026} or {@code 2026-02-18}.
     *
     * @throws ApiProblem 400 if it is none
     */
    public static LocalDate day(String parameter, String text) {
        return DAYS.stream()
                .flatMap(format -> parsed(text.strip(), format).stream())
                .findFirst()
                .orElseThrow(() -> ApiProblem.parameter(parameter, text, "18.02.2026"));
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format))
                    .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A local time such as {@code 20.02.2026 14:30}; a day alone means its end.
     *
     * @throws ApiProblem 400 if it is none
     */
    public static LocalDateTime time(String parameter, String text) {
        var parts = text.strip().split("[ ,T]+", 2);
        var day = day(parameter, parts[0]);
        if (parts.length == 1) {
            return day.atTime(23, 59, 59);
        }
        try {
            return day.atTime(LocalTime.parse(parts[1], TIME));
        } catch (DateTimeException e) {
            throw ApiProblem.parameter(parameter, text, "20.02.2026 14:30");
        }
    }

    /** As it is written into fields. */
    public static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN).format(day);
    }

    /** As it is written into fields. */
    public static String written(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.GERMAN).format(time);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .toFormatter(Locale.GERMAN)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
