package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.reading.RecordedEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The state at a point is a fold of the events known by then, whatever was recorded in whatever
 * order: checked on random histories against a fold that is written down as the law is. {@code
 * -Droadmap.histories} says how many, {@code -Droadmap.histories.seed} which ones.
 *
 * <p>The histories are made with numbers of our own rather than by a library such as jqwik: its
 * seed stands in an annotation, and what has to be repeated here is given on the command line.
 */
class FoldLawTest {

    private static final int USUAL = 200;
    private static final int TRIES = 10;
    private static final List<FactFunction<?>> ALL = Features.factFunctions();
    private static final FoldedFacts FACTS = new FoldedFacts(ALL);

    /** Corrections are not chosen like other events: they follow from what is there. */
    private static final List<FactFunction<?>> FEATURES =
            ALL.stream().filter(f -> !f.events().equals(CorrectionEvent.class)).toList();

    @Test
    void answersAtEachPointWhatTheFoldOfTheEventsSays() {
        var seed = Long.getLong("roadmap.histories.seed", System.nanoTime());
        var count = Integer.getInteger("roadmap.histories", USUAL);
        System.out.printf("%d histories, -Droadmap.histories.seed=%d%n", count, seed);
        var random = new SplittableRandom(seed);
        for (var i = 0; i < count; i++) {
            var shared = random.nextLong();
            var steps = random.longs(random.nextInt(40)).boxed().toList();
            check(seed, shared, steps);
        }
    }

    @Test
    void coversEveryTypeOfEventAndAllThatMayBecomeOfOne() {
        var random = new SplittableRandom(1);
        var events =
                Stream.generate(() -> random.longs(30).boxed().toList())
                        .limit(400)
                        .flatMap(s -> RandomHistory.of(FEATURES, random.nextLong(), s).stream())
                        .toList();
        var types =
                ALL.stream().<Class<?>>flatMap(f -> Stream.of(f.events().getPermittedSubclasses()));
        assertThat(events.stream().<Class<?>>map(e -> e.event().getClass()).distinct())
                .containsExactlyInAnyOrderElementsOf(types.toList());
        assertThat(events)
                .anyMatch(e -> isVoiding(e) && !voiding(e).reinstated().isEmpty())
                .anyMatch(e -> isVoiding(e) && voiding(e).wholeSubject())
                .anyMatch(e -> isVoiding(e) && voiding(e).withdrawn().isEmpty());
    }

    private static boolean isVoiding(RecordedEvent event) {
        return event.event() instanceof CorrectionEvent.RecordVoided;
    }

    private static CorrectionEvent.RecordVoided voiding(RecordedEvent event) {
        return (CorrectionEvent.RecordVoided) event.event();
    }

    private static void check(long seed, long shared, List<Long> steps) {
        try {
            law(shared, steps, shared);
        } catch (AssertionError | RuntimeException e) {
            var fewer = shrunken(shared, steps);
            throw new AssertionError(story(seed, shared, fewer), failure(shared, fewer).orElse(e));
        }
    }

    private static void law(long shared, List<Long> steps, long points) {
        var log = RandomHistory.of(FEATURES, shared, steps);
        FoldLaw.holdsFor(log, ALL, FACTS, new SplittableRandom(points));
    }

    /** A shorter history has other points, so some are tried. */
    private static Optional<Throwable> failure(long shared, List<Long> steps) {
        for (var points = shared; points < shared + TRIES; points++) {
            try {
                law(shared, steps, points);
            } catch (AssertionError | RuntimeException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** Drops steps, many at a time and then one by one, while it still fails. */
    private static List<Long> shrunken(long shared, List<Long> steps) {
        var left = steps;
        for (var many = steps.size() / 2; many > 0; many /= 2) {
            for (var at = 0; at + many <= left.size(); ) {
                var fewer = new ArrayList<>(left);
                fewer.subList(at, at + many).clear();
                if (failure(shared, fewer).isPresent()) {
                    left = fewer;
                } else {
                    at += many;
                }
            }
        }
        return left;
    }

    private static String story(long seed, long shared, List<Long> steps) {
        var story = new StringBuilder("-Droadmap.histories.seed=" + seed + "\n");
        for (var event : RandomHistory.of(FEATURES, shared, steps)) {
            story.append(
                    "%d %s %s %s %s%n"
                            .formatted(
                                    event.position(),
                                    event.recordedAt(),
                                    event.id(),
                                    event.event(),
                                    event.metaData()));
        }
        return story.toString();
    }
}
