package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Long histories are searched in blocks; what is found is what a plain search finds. */
class FactKeyTest {

    private record Said(int day, int position, boolean nonPublic) {}

    private final FactKey key = new FactKey();
    private final Withdrawals withdrawals = new Withdrawals();
    private final List<Said> all = new ArrayList<>();

    @Test
    void findsWhatAPlainSearchFindsHoweverLongTheHistoryIs() {
        var random = new SplittableRandom(7);
        for (var position = 1; position <= 2_000; position++) {
            say(random.nextInt(-300, 300) + position / 4, position, random.nextInt(20) == 0);
            if (random.nextInt(10) == 0) {
                withdraw(all.get(random.nextInt(all.size())), position);
            }
            if (position % 100 == 0) {
                key.arrange();
                askAround(random, position);
            }
        }
    }

    @Test
    void aCopyKnowsOnlyWhatWasRecordedUpToItsPosition() {
        for (var position = 1; position <= 200; position++) {
            say(position % 7, position, false);
        }

        key.arrange();

        var copy = key.copyUpTo(120);

        var asOf = new AsOf(6, 1_000, false);
        assertThat(copy.position(copy.leading(asOf, withdrawals)))
                .isEqualTo(key.position(key.leading(new AsOf(6, 120, false), withdrawals)));
    }

    private void say(int day, int position, boolean nonPublic) {
        key.add(day, position, nonPublic, position, position);
        all.add(new Said(day, position, nonPublic));
    }

    private void withdraw(Said said, int by) {
        withdrawals.add(said.position(), by, by % 3 == 0);
        key.touch(said.position(), said.day());
    }

    private void askAround(SplittableRandom random, int last) {
        for (var i = 0; i < 200; i++) {
            var asOf =
                    new AsOf(
                            random.nextInt(-400, 900),
                            random.nextInt(0, last + 2),
                            random.nextBoolean());
            var found = key.leading(asOf, withdrawals);
            assertThat(found == FactKey.NO_ENTRY ? 0 : key.position(found))
                    .as("at %s", asOf)
                    .isEqualTo(plainly(asOf));
        }
    }

    private int plainly(AsOf asOf) {
        return all.stream()
                .filter(s -> s.day() <= asOf.day() && s.position() <= asOf.position())
                .filter(s -> !(s.nonPublic() && asOf.publicOnly()))
                .filter(s -> !withdrawals.withdrawn(s.position(), asOf.position()))
                .max(Comparator.comparingInt(Said::day).thenComparingInt(Said::position))
                .map(Said::position)
                .orElse(0);
    }
}
