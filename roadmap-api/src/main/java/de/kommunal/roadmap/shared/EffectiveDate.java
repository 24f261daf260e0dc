package de.kommunal.roadmap.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When something holds in the real world, as exactly as it is known: EDTF (ISO 8601-2) level 0
 * without times. A day {@code 2026-02-18}, a month {@code 2025-10}, a year {@code 2025}, or an
 * interval of these {@code 2022/2023}. Years run from 0001 to 9999.
 */
public record EffectiveDate(@JsonValue String edtf) implements Comparable<EffectiveDate> {

    private static final String EXPECTED =
            "a date as EDTF level 0: 2026-02-18, 2025-10, 2025 or an interval such as 2022/2023";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EffectiveDate {
        var slash = edtf.indexOf('/');
        var first = first(edtf, 0, slash < 0 ? edtf.length() : slash);
        if (first.isAfter(last(edtf, slash + 1))) {
            throw new InvalidValue("an interval that does not end before it starts");
        }
    }

    public static EffectiveDate on(LocalDate day) {
        return new EffectiveDate(day.toString());
    }

    /** The first day that the date may mean; dates are ordered by it. */
    public LocalDate earliest() {
        var slash = edtf.indexOf('/');
        return first(edtf, 0, slash < 0 ? edtf.length() : slash);
    }

    /** The last day that the date may mean. */
    public LocalDate latest() {
        return last(edtf, edtf.indexOf('/') + 1);
    }

    public Precision precision() {
        if (edtf.contains("/")) {
            return Precision.INTERVAL;
        }
        return switch (edtf.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /** True if every day that this may mean lies before every day that the other may mean. */
    public boolean isSurelyBefore(EffectiveDate other) {
        return latest().isBefore(other.earliest());
    }

    @Override
    public int compareTo(EffectiveDate other) {
        return earliest().compareTo(other.earliest());
    }

    @Override
    public String toString() {
        return edtf;
    }

    // Thousands of dates are ordered and drawn at once, each of them read several times for it.
    // Therefore the digits are read here, without a pattern and a format.

    private static LocalDate first(String text, int from, int to) {
        return switch (to - from) {
            case 4 -> LocalDate.of(year(text, from), 1, 1);
            case 7 -> month(text, from).atDay(1);
            case 10 -> day(text, from);
            default -> throw new InvalidValue(EXPECTED);
        };
    }

    /** Of the part that reaches to the end of the text. */
    private static LocalDate last(String text, int from) {
        return switch (text.length() - from) {
            case 4 -> LocalDate.of(year(text, from), 12, 31);
            case 7 -> month(text, from).atEndOfMonth();
            case 10 -> day(text, from);
            default -> throw new InvalidValue(EXPECTED);
        };
    }

    private static int year(String text, int from) {
        var year = number(text, from, 4);
        if (year == 0) {
            throw new InvalidValue(EXPECTED);
        }
        return year;
    }

    private static YearMonth month(String text, int from) {
        hyphen(text, from + 4);
        var year = year(text, from);
        var month = number(text, from + 5, 2);
        if (month < 1 || month > 12) {
            throw new InvalidValue("a month that exists, such as 2025-10");
        }
        return YearMonth.of(year, month);
    }

    private static LocalDate day(String text, int from) {
        hyphen(text, from + 4);
        hyphen(text, from + 7);
        var year = year(text, from);
        var month = number(text, from + 5, 2);
        var day = number(text, from + 8, 2);
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new InvalidValue("a day that exists, such as 2026-02-18");
        }
    }

    private static void hyphen(String text, int at) {
        if (text.charAt(at) != '-') {
            throw new InvalidValue(EXPECTED);
        }
    }

    private static int number(String text, int from, int digits) {
        var number = 0;
        for (var at = from; at < from + digits; at++) {
            var digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new InvalidValue(EXPECTED);
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
