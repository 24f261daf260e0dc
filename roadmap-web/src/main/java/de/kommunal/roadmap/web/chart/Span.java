package de.kommunal.roadmap.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The days that a timeline shows. It does not depend on the day that is read, so that the picture
 * stays where it is when that day moves.
 *
 * @param to the last day
 */
record Span(LocalDate from, LocalDate to) {

    /** How much is shown at once. */
    enum Zoom {
        ALL(0),
        YEARS(36),
        YEAR(12),
        QUARTER(3);

        private final int months;

        Zoom(int months) {
            this.months = months;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As many days as the zoom says. */
    static Span of(Zoom zoom, LocalDate start) {
        return new Span(start, start.plusMonths(zoom.months).minusDays(1));
    }

    /** Where a zoom starts if nothing else is asked for. */
    static LocalDate start(Zoom zoom, LocalDate today) {
        return switch (zoom) {
            case ALL, YEARS -> today.withDayOfYear(1).minusYears(1);
            case YEAR -> today.withDayOfYear(1);
            case QUARTER -> today.withDayOfMonth(1).minusMonths(1);
        };
    }

    /** Whole years around the days. */
    static Span around(LocalDate first, LocalDate last) {
        return new Span(first.withDayOfYear(1), last.withDayOfYear(1).plusYears(1).minusDays(1));
    }

    /** The days before or behind these, half of them the same. */
    LocalDate moved(Zoom zoom, int direction) {
        return from.plusMonths((long) direction * Math.max(1, zoom.months / 2));
    }

    boolean touches(Entry entry) {
        return !entry.last().isBefore(from) && !entry.first().isAfter(to);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** How far a day lies behind the first one, from 0 to 1 for the days that are shown. */
    double share(LocalDate day) {
        return ChronoUnit.DAYS.between(from, day) / (double) days();
    }
}
