package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a replay stands, and where it leads: {@code recorded.2026-02-18.48211.48000} or {@code
 * effective.2026-02-18.48211.2025-03-01.47999}, and {@code .end} behind that when it is over. Who
 * comes back with it goes on with the same replay, also if it led to what was then the present.
 *
 * @param day to which it leads
 * @param position to which it leads
 * @param place behind which it goes on
 * @param ended true if nothing follows
 */
record ReplayId(Order order, LocalDate day, long position, Cursor place, boolean ended) {

    private static final String END = ".end";
    private static final Pattern SPELLING =
            Pattern.compile(
                    "(recorded|effective)\\.(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,9})\\.(.{1,30}?)(\\.end)?");

    String text() {
        return Words.word(order)
                + "."
                + day
                + "."
                + position
                + "."
                + Cursors.text(place, order)
                + (ended ? END : "");
    }

    /** Empty if the text is none. */
    static Optional<ReplayId> parse(String text) {
        var matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var order = Words.order(matcher.group(1));
            var day = LocalDate.parse(matcher.group(2));
            var position = Long.parseLong(matcher.group(3));
            var ended = matcher.group(5) != null;
            return Cursors.parse(matcher.group(4), order)
                    .map(place -> new ReplayId(order, day, position, place, ended));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
