package de.kommunal.roadmap.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * When something holds in the real world, as exactly as it is known: EDTF (ISO 8601-2) level 0
 * without times. A day {@code 2026-02-18}, a month {@code 2025-10}, a year {@code 2025}, or an
 * interval of these {@code 2022/2023}. Years run from 0001 to 9999.
 */
public record EffectiveDate(@JsonValue String edtf) implements Comparable<EffectiveDate> {

    private static final String EXPECTED =
            "a date as EDTF level 0: 2026-02-18, 2025-10, 2025 or an interval such as 2022/2023";
    private static final Pattern PART = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EffectiveDate {
        var parts = edtf.split("/", -1);
        if (parts.length > 2) {
            throw new InvalidValue(EXPECTED);
        }
        if (first(parts[0]).isAfter(last(parts[parts.length - 1]))) {
            throw new InvalidValue("an interval that does not end before it starts");
        }
    }

    public static EffectiveDate on(LocalDate day) {
        return new EffectiveDate(day.toString());
    }

    /** The first day that the date may mean; dates are ordered by it. */
    public LocalDate earliest() {
        return first(edtf.split("/", -1)[0]);
    }

    /** The last day that the date may mean. */
    public LocalDate latest() {
        var parts = edtf.split("/", -1);
        return last(parts[parts.length - 1]);
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

    private static LocalDate first(String part) {
        return switch (checked(part).length()) {
            case 4 -> Year.parse(part).atDay(1);
            case 7 -> month(part).atDay(1);
            default -> day(part);
        };
    }

    private static LocalDate last(String part) {
        return switch (checked(part).length()) {
            case 4 -> Year.parse(part).atMonth(12).atEndOfMonth();
            case 7 -> month(part).atEndOfMonth();
            default -> day(part);
        };
    }

    private static String checked(String part) {
        if (!PART.matcher(part).matches() || part.startsWith("0000")) {
            throw new InvalidValue(EXPECTED);
        }
        return part;
    }

    private static YearMonth month(String part) {
        try {
            return YearMonth.parse(part);
        } catch (DateTimeException e) {
            throw new InvalidValue("a month that exists, such as 2025-10");
        }
    }

    private static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeException e) {
            throw new InvalidValue("a day that exists, such as 2026-02-18");
        }
    }
}
