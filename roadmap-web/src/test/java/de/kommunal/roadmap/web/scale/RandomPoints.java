package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Records;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** Points of all ages: a third each of recent, middle and old ones, on both clocks. */
final class RandomPoints {

    private static final int KEPT = 512;
    private static final int RECENT = 20;
    private static final int FAR = 300;

    private final Moment[] points = new Moment[KEPT];

    RandomPoints(EventLog log, Records records, long seed) {
        var random = new SplittableRandom(seed);
        var head = log.head().position();
        for (var i = 0; i < KEPT; i++) {
            var position = position(random, head, i % 3);
            var recorded = records.momentAt(LocalDate.EPOCH, position).knownAt();
            var day = LocalDate.ofInstant(recorded, ZoneOffset.UTC);
            // most questions are about that day, some about earlier and later ones
            var other = random.nextInt(4) == 0 ? random.nextInt(FAR * 2) - FAR : 0;
            points[i] = records.momentAt(day.plusDays(other), position);
        }
    }

    private static long position(SplittableRandom random, long head, int age) {
        return switch (age) {
            case 0 -> head - random.nextLong(head / RECENT);
            case 1 -> head / 3 + random.nextLong(head / 3);
            default -> 1 + random.nextLong(head / 3);
        };
    }

    Moment at(int number) {
        return points[number % KEPT];
    }

    /** A point that is not after the other one on either clock, and some time before it. */
    Moment before(int number) {
        var other = points[(number * 7 + 3) % KEPT];
        var to = at(number);
        var from = other.position() <= to.position() ? other : to;
        var day = other.validAt().isAfter(to.validAt()) ? to.validAt() : other.validAt();
        return new Moment(day, from.knownAt(), from.position());
    }
}
