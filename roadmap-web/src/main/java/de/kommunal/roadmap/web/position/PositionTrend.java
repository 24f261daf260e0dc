package de.kommunal.roadmap.web.position;

import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.position.PositionState;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.position.Stance;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.web.page.PageRecords;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many partners said what about a topic, as far as is known at the moment of the page.
 *
 * @param stances that were taken on any of the days
 * @param days the earliest first, none before the first position; the last is the page's own
 */
record PositionTrend(List<Stance> stances, List<Day> days) {

    private static final int QUARTERS = 8;

    /**
     * The counts of one day.
     *
     * @param unknown number of partners without a position that is known and holds
     */
    record Day(LocalDate day, Map<Stance, Long> counts, long unknown) {

        public long count(Stance stance) {
            return counts.getOrDefault(stance, 0L);
        }
    }

    static PositionTrend of(String topic, Reading reading, PageRecords records) {
        var days =
                daysUntil(reading.moment().validAt())
                        .map(day -> count(topic, on(day, reading), records))
                        .dropWhile(day -> day.counts().isEmpty())
                        .toList();
        var stances =
                Arrays.stream(Stance.values())
                        .filter(stance -> days.stream().anyMatch(day -> day.count(stance) > 0))
                        .toList();
        return new PositionTrend(stances, days);
    }

    /** The first days of the last quarters, and the day itself. */
    private static Stream<LocalDate> daysUntil(LocalDate day) {
        var quarter =
                day.withMonth(day.getMonth().firstMonthOfQuarter().getValue()).withDayOfMonth(1);
        var last = quarter.isBefore(day) ? quarter : quarter.minusMonths(3);
        return Stream.concat(
                Stream.iterate(last.minusMonths(3L * (QUARTERS - 1)), one -> one.plusMonths(3))
                        .limit(QUARTERS),
                Stream.of(day));
    }

    private static Reading on(LocalDate day, Reading reading) {
        var moment = reading.moment();
        return new Reading(
                reading.programme(),
                new Moment(day, moment.knownAt(), moment.position()),
                reading.audience());
    }

    private static Day count(String topic, Reading reading, PageRecords records) {
        var counts = new EnumMap<Stance, Long>(Stance.class);
        records.all(PositionView.class, reading).stream()
                .filter(position -> position.state() == PositionState.CURRENT)
                .filter(position -> position.topic().word().equals(topic))
                .forEach(position -> counts.merge(position.stance(), 1L, Long::sum));
        var known = counts.values().stream().mapToLong(Long::longValue).sum();
        var partners = records.all(PartnerView.class, reading).size();
        return new Day(reading.moment().validAt(), counts, Math.max(0, partners - known));
    }
}
