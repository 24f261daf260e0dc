package de.kommunal.roadmap.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random logs, tampered with in random ways: 200 in the suite, 10,000 with {@code mvn -Ptamperings
 * test -Dtest=TamperingTest -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    private static final int RUNS = Integer.getInteger("roadmap.tamperings", 200);
    private static final long SEED =
            Long.getLong("roadmap.tamperings.seed", System.nanoTime() & 0xffff_ffffL);
    private static final int LOGS = 40;
    private static final List<Tampering> TAMPERINGS = List.of(Tampering.values());

    private final Random random = new Random(SEED);
    private final List<TestLog> logs = new ArrayList<>();
    private TestKeys other;

    @BeforeAll
    void makeLogs() throws Exception {
        System.out.println("roadmap.tamperings.seed=" + SEED + ", runs: " + RUNS);
        TestKeys keys = TestLog.keys();
        other = TestLog.keys();
        for (int i = 0; i < LOGS; i++) {
            logs.add(TestLog.random(random, keys));
        }
    }

    private TestLog any() {
        return logs.get(random.nextInt(LOGS)).copy();
    }

    @Test
    void findsEveryTamperingAtItsFirstPosition() throws Exception {
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        for (int run = 0; run < RUNS; run++) {
            Tampering tampering = TAMPERINGS.get(run % TAMPERINGS.size());
            TestLog log = any();
            var expected = tampering.apply(log, random, other);

            var found = log.verify();

            assertThat(found)
                    .as("run %d with seed %d: %s of %d", run, SEED, tampering, log.rows.size())
                    .hasValueSatisfying(it ->
                            assertThat(expected.isMetBy(it))
                                    .as("%s, but it was %s", it, expected)
                                    .isTrue());
            tried.merge(tampering, 1, Integer::sum);
        }
        System.out.println("found: " + tried);
        assertThat(tried.keySet()).containsExactlyInAnyOrderElementsOf(TAMPERINGS);
    }

    @Test
    void raisesNoFalseAlarm() {
        for (int run = 0; run < RUNS; run++) {
            TestLog whole = any();
            int size = random.nextInt(1, whole.rows.size() + 1);
            TestLog log = whole.backup(size);
            log.kept = log.checkpoints.isEmpty() ? null : log.checkpoints.getLast().note();

            assertThat(log.verify()).as("run %d with seed %d", run, SEED).isEmpty();
        }
    }
}
