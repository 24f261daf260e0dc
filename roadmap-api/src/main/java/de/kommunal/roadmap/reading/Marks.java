package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which events of a programme are wanted. Whatever is null does not narrow.
 *
 * @param subject events that say something about it, corrections of it included
 * @param kind events about subjects of the kind
 * @param partner events about what is the partner's by then, and about the partner itself
 * @param effectiveFrom the first effective day
 * @param effectiveTo the last effective day
 * @param afterPosition events behind this position; 0 for all
 * @param upToPosition events up to this position; the reading's own position counts anyway
 * @param order by which they are passed through
 * @param backwards true from the last to the first
 * @param from where to go on, exclusive; null from the start
 * @param limit the most marks
 */
public record Marks(
        @Nullable Subject subject,
        Subject.@Nullable Kind kind,
        @Nullable String partner,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        long afterPosition,
        long upToPosition,
        Order order,
        boolean backwards,
        @Nullable Cursor from,
        int limit) {

    /** The order of events. */
    public enum Order {
        /** As they were recorded, by position. */
        RECORDED,
        /** By effective day; on one day as they were recorded. */
        EFFECTIVE
    }

    /**
     * An event's place in the order; of events that are passed through by position only the
     * position counts.
     */
    public record Cursor(LocalDate effective, long position) {}

    /** All events of the programme, as they were recorded. */
    public static Marks all(int limit) {
        return after(0, limit);
    }

    /** Those behind a position, as they were recorded. */
    public static Marks after(long position, int limit) {
        return unnarrowed(position, Order.RECORDED, false, limit);
    }

    /** Those that take effect last, the last one first. */
    public static Marks latestEffective(int limit) {
        return unnarrowed(0, Order.EFFECTIVE, true, limit);
    }

    private static Marks unnarrowed(long after, Order order, boolean backwards, int limit) {
        return new Marks(
                null, null, null, null, null, after, Long.MAX_VALUE, order, backwards, null, limit);
    }
}
