package de.kommunal.roadmap.web.rest;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The parameters effectiveFrom and effectiveTo: days, both inclusive; null is open. */
public record EffectiveDays(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads both as they are sent; null is absent.
     *
     * @throws ApiProblem 400 if one is no day, or the last is before the first
     */
    public static EffectiveDays of(@Nullable String from, @Nullable String to) {
        var days = new EffectiveDays(day("effectiveFrom", from), day("effectiveTo", to));
        if (days.from != null && days.to != null && days.from.isAfter(days.to)) {
            throw ApiProblem.parameter(
                    "effectiveFrom",
                    from,
                    "a day that is not after effectiveTo, such as " + days.to);
        }
        return days;
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, as for everything that is no day
        }
        throw ApiProblem.parameter(name, text, "a day such as 2026-02-18");
    }
}
