package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class ValuePoolTest {

    private final ValuePool pool = new ValuePool();

    @Test
    void givesBackWhatItWasGiven() {
        var values = new ArrayList<String>();
        for (var i = 0; i < 30_000; i++) {
            values.add("\"Größe " + i + "x".repeat(i % 97) + '"');
        }

        var numbers = values.stream().map(pool::add).toList();

        assertThat(numbers.stream().map(pool::text)).isEqualTo(values);
    }

    @Test
    void sharesShortValuesThatAreEqual() {
        assertThat(pool.add("\"PLANNED\"")).isEqualTo(pool.add("\"PLANNED\""));
    }

    @Test
    void tellsEqualValuesFromOthersWhereverTheyAre() {
        var text = '"' + "lang ".repeat(30) + '"';

        assertThat(pool.same(pool.add(text), pool.add(text))).isTrue();
        assertThat(pool.same(pool.add(text), pool.add("\"kurz\""))).isFalse();
        assertThat(pool.same(pool.add(text), ValuePool.NONE)).isFalse();
        assertThat(pool.same(ValuePool.NONE, ValuePool.NONE)).isTrue();
    }

    @Test
    void takesAValueThatIsLargerThanAChunk() {
        var small = pool.add("\"davor\"");
        var text = '"' + "ü".repeat(900_000) + '"';

        var large = pool.add(text);

        assertThat(pool.text(large)).isEqualTo(text);
        assertThat(pool.text(pool.add("\"danach\""))).isEqualTo("\"danach\"");
        assertThat(pool.text(small)).isEqualTo("\"davor\"");
    }

    @Test
    void keepsTheValuesOfAForkApart() {
        var shared = pool.add("\"shared\"");
        var fork = pool.fork();

        var own = fork.add("\"own\"");
        pool.add("\"meanwhile\"");

        assertThat(fork.text(shared)).isEqualTo("\"shared\"");
        assertThat(fork.text(own)).isEqualTo("\"own\"");
        assertThat(fork.same(shared, fork.add("\"shared\""))).isTrue();
    }
}
