package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A log that could have been recorded. It is made step by step, and each step has its own random
 * numbers: what is left when steps are dropped is a log that could have been recorded, too.
 */
final class RandomHistory {

    static final List<ProgrammeId> PROGRAMMES =
            List.of(new ProgrammeId("nord"), new ProgrammeId("sued"));

    /** Few days, so that many events fall on one; the first and the last that there are. */
    private static final List<String> DATES =
            List.of("2025", "2025-01", "2024/2025", "0001-01-01", "9999-12-31", "9999", "2025-03");

    private static final Duration LONGEST_PAUSE = Duration.ofHours(40);

    private final List<FactFunction<?>> features;
    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<String, RandomSubject> subjects = new LinkedHashMap<>();
    private Instant now = Instant.parse("2025-01-03T22:30:00Z");

    private RandomHistory(List<FactFunction<?>> features) {
        this.features = features;
    }

    /**
     * @param features of which some take part
     * @param seed of what all steps have in common
     * @param steps a seed for each
     */
    static List<RecordedEvent> of(List<FactFunction<?>> features, long seed, List<Long> steps) {
        var random = new SplittableRandom(seed);
        var some = new ArrayList<FactFunction<?>>();
        for (var i = 0; i < 4; i++) {
            some.add(features.get(random.nextInt(features.size())));
        }
        var history = new RandomHistory(some);
        steps.forEach(step -> history.step(new SplittableRandom(step)));
        return List.copyOf(history.log);
    }

    private void step(SplittableRandom random) {
        if (random.nextInt(3) > 0) {
            now = now.plus(LONGEST_PAUSE.multipliedBy(random.nextInt(100)).dividedBy(100));
        }
        var programme = PROGRAMMES.get(random.nextInt(4) / 3);
        var feature = features.get(random.nextInt(features.size()));
        var id = random.nextBoolean() ? "a" : "b";
        var blank = RandomSubject.of(feature, programme, id);
        var subject = subjects.computeIfAbsent(blank.aggregate(), key -> blank);
        var made =
                subject.next(feature, random, log.size() + 1, nextIds(random), provenance(random));
        made.forEach(what -> record(subject, what));
    }

    private void record(RandomSubject subject, RandomSubject.Made made) {
        var event =
                new RecordedEvent(
                        log.size() + 1,
                        made.id(),
                        subject.aggregate(),
                        subject.size(),
                        now,
                        made.event(),
                        made.metaData());
        log.add(event);
        subject.add(event);
    }

    private static List<String> nextIds(SplittableRandom random) {
        // ids are UUIDs, but nothing says that they have to be
        var isOdd = random.nextInt(10) == 0;
        return List.of(id(random, isOdd), id(random, isOdd));
    }

    private static String id(SplittableRandom random, boolean isOdd) {
        var uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        return isOdd ? "event-" + uuid.substring(0, 18) : uuid;
    }

    static Provenance provenance(SplittableRandom random) {
        var publicity = random.nextInt(5) == 0 ? Publicity.NON_PUBLIC : Publicity.PUBLIC;
        return new Provenance(
                new EffectiveDate(date(random)), List.of(Source.titled("Protokoll")), publicity);
    }

    private static String date(SplittableRandom random) {
        return random.nextInt(5) == 0
                ? DATES.get(random.nextInt(DATES.size()))
                : "2025-01-%02d".formatted(1 + random.nextInt(12));
    }

    static boolean isCorrection(Event event) {
        return event instanceof CorrectionEvent;
    }
}
