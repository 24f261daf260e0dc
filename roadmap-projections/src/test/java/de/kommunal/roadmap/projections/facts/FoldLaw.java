package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.RecordedEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** All that is promised about one history, at its boundaries and at points by chance. */
final class FoldLaw {

    private static final int POINTS = 4;

    private final List<RecordedEvent> log;
    private final List<FactFunction<?>> features;
    private final NaiveFold naive;
    private final SplittableRandom random;
    private final List<LocalDate> days = new ArrayList<>();

    private FoldLaw(
            List<RecordedEvent> log, List<FactFunction<?>> features, SplittableRandom random) {
        this.log = log;
        this.random = random;
        this.features = features;
        this.naive = new NaiveFold(log, features);
        for (var event : log) {
            var day = event.event().provenance().effective().earliest();
            days.add(day);
            days.add(day.minusDays(1));
        }
        days.add(LocalDate.of(1, 1, 1));
        days.add(LocalDate.of(9999, 12, 31));
    }

    static void holdsFor(
            List<RecordedEvent> log,
            List<FactFunction<?>> features,
            FoldedFacts facts,
            SplittableRandom random) {
        var law = new FoldLaw(log, features, random);
        law.holdsIn(facts.follow(log, random), law.points());
        law.holdsIn(facts.load(), law.points().subList(0, 3));
    }

    private void holdsIn(FactFeed feed, List<Point> points) {
        var states = new StateLaw(naive, feed);
        var leading = new LeadingLaw(log, features, feed);
        var differences = new DifferenceLaw(naive, feed);
        var marks = new MarkLaw(naive, feed, random);
        for (var programme : RandomHistory.PROGRAMMES) {
            for (var audience : Audience.values()) {
                for (var point : points) {
                    states.holdsAt(programme, point, audience);
                    leading.holdsAt(programme, point, audience);
                    marks.holdsAt(programme, point, audience);
                    differences.holdsBetween(programme, point, later(point), audience);
                }
            }
        }
        var changes = new ChangeLaw(naive, feed);
        for (var event : log) {
            changes.holdsFor(event, Audience.PUBLIC);
            changes.holdsFor(event, Audience.INTERNAL);
        }
    }

    private List<Point> points() {
        var head = log.size();
        var points = new ArrayList<Point>();
        points.add(new Point(LocalDate.MAX, head));
        points.add(new Point(day(), 0));
        for (var i = 0; i < POINTS; i++) {
            points.add(new Point(day(), random.nextBoolean() ? knownBy(instant()) : any(head)));
        }
        points.add(new Point(LocalDate.of(1, 1, 1), head));
        points.add(new Point(LocalDate.MIN, head));
        return points;
    }

    private int any(int head) {
        return random.nextInt(head + 1);
    }

    private LocalDate day() {
        return days.get(random.nextInt(days.size()));
    }

    private Instant instant() {
        if (log.isEmpty()) {
            return Instant.EPOCH;
        }
        var event = log.get(random.nextInt(log.size()));
        return random.nextBoolean() ? event.recordedAt() : event.recordedAt().minusMillis(1);
    }

    /** The last position that was recorded by then. */
    private long knownBy(Instant instant) {
        return log.stream().filter(e -> !e.recordedAt().isAfter(instant)).count();
    }

    private Point later(Point from) {
        var day = day();
        var position = from.position() + any(Math.toIntExact(log.size() - from.position()));
        return new Point(day.isBefore(from.day()) ? from.day() : day, position);
    }
}
