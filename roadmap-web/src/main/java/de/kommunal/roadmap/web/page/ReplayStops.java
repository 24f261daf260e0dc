package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a replay can stop: behind each event as it became known, or at each day on which something
 * takes effect. Found in the index, so that none of the events is read.
 *
 * @param order {@code RECORDED} if knowledge moves and the day stands, {@code EFFECTIVE} if the day
 *     moves and knowledge stands
 */
record ReplayStops(Order order, List<Stop> all) {

    /**
     * One of them.
     *
     * @param until names it in addresses: the position of the event, or the day
     * @param before the moment before what it brings
     * @param at the moment with it
     * @param mark the event; null if it is a day
     */
    record Stop(String until, Moment before, Moment at, @Nullable EventMark mark) {

        private static Stop behind(EventMark mark, Moment end) {
            var position = mark.position();
            return new Stop(
                    Long.toString(position),
                    new Moment(end.validAt(), mark.recordedAt(), position - 1),
                    new Moment(end.validAt(), mark.recordedAt(), position),
                    mark);
        }

        private static Stop on(LocalDate day, Moment end) {
            return new Stop(
                    day.toString(),
                    new Moment(day.minusDays(1), end.knownAt(), end.position()),
                    new Moment(day, end.knownAt(), end.position()),
                    null);
        }
    }

    /** All up to the moment of the reading that its reader may see. */
    static ReplayStops of(Reading reading, Order order, States states) {
        var end = reading.moment();
        var marks = states.marks(reading, upTo(end, order));
        var stops =
                order == Order.RECORDED
                        ? marks.stream().map(mark -> Stop.behind(mark, end))
                        : marks.stream()
                                .map(EventMark::effective)
                                .distinct()
                                .map(day -> Stop.on(day, end));
        return new ReplayStops(order, stops.toList());
    }

    private static Marks upTo(Moment end, Order order) {
        return new Marks(
                null,
                null,
                null,
                null,
                order == Order.EFFECTIVE ? end.validAt() : null,
                0,
                end.position(),
                order,
                false,
                null,
                Integer.MAX_VALUE);
    }

    /** The number of the last stop that is not behind the event, from 0; the first one at least. */
    int behind(long position) {
        return Math.max(0, last(stop -> stop.at().position() <= position));
    }

    /** The number of the last stop that is not after the day, from 0; the first one at least. */
    int on(LocalDate day) {
        return Math.max(0, last(stop -> !stop.at().validAt().isAfter(day)));
    }

    private int last(Predicate<Stop> reached) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (reached.test(all.get(middle))) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }
}
