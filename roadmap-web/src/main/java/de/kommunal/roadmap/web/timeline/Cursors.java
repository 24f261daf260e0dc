package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Spells an event's place in an order: {@code 48211} as recorded, {@code 2026-02-18.48211} by
 * effective day.
 */
final class Cursors {

    private static final Pattern SPELLING =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})\\.)?(\\d{1,9})");

    private Cursors() {}

    static Cursor of(EventMark mark) {
        return new Cursor(mark.effective(), mark.position());
    }

    static String text(Cursor cursor, Order order) {
        return order == Order.RECORDED
                ? Long.toString(cursor.position())
                : cursor.effective() + "." + cursor.position();
    }

    /** Empty if the text is no place in this order. */
    static Optional<Cursor> parse(String text, Order order) {
        var matcher = SPELLING.matcher(text);
        if (!matcher.matches() || (matcher.group(1) == null) != (order == Order.RECORDED)) {
            return Optional.empty();
        }
        try {
            var day = order == Order.RECORDED ? LocalDate.EPOCH : LocalDate.parse(matcher.group(1));
            return Optional.of(new Marks.Cursor(day, Long.parseLong(matcher.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
