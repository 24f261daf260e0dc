package de.kommunal.roadmap.web.chart;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** The scale above a timeline. */
final class Ticks {

    private static final int MOST = 14;

    private Ticks() {}

    /** A line with its name. */
    record Tick(LocalDate day, String label) {}

    static List<Tick> of(Span span) {
        var step = step(span);
        var ticks = new ArrayList<Tick>();
        for (var day = span.from(); !day.isAfter(span.to()); day = day.plus(step)) {
            ticks.add(new Tick(day, label(day, step)));
        }
        return ticks;
    }

    /** The finest that does not crowd. */
    private static Period step(Span span) {
        var months = span.days() / 30.4;
        if (months <= MOST) {
            return Period.ofMonths(1);
        }
        if (months <= 3 * MOST) {
            return Period.ofMonths(3);
        }
        return Period.ofYears((int) Math.ceil(months / 12 / MOST));
    }

    private static String label(LocalDate day, Period step) {
        if (step.getYears() > 0) {
            return Integer.toString(day.getYear());
        }
        return step.getMonths() == 3
                ? "Q" + day.get(IsoFields.QUARTER_OF_YEAR) + " " + day.getYear()
                : "%d/%d".formatted(day.getMonthValue(), day.getYear());
    }
}
