package de.kommunal.roadmap.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;

/** A flood leaves few entries, and each refusal is in one of them. */
class RefusalLimitTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final RefusalLimit limit = new RefusalLimit();

    RefusalLimitTest() {
        assertThat(limit.over(START)).isEmpty();
    }

    private static AccessEntry refusal(@Nullable String actor, int number) {
        return new AccessEntry(
                0,
                START,
                actor,
                null,
                AccessKind.REFUSED,
                "GET",
                "/" + number,
                401,
                null,
                null,
                null);
    }

    private long admitted(@Nullable String actor, String sender, int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> limit.admits(refusal(actor, i), sender))
                .count();
    }

    @Test
    void theFirstOfASenderAreWrittenAndTheRestIsCounted() {
        assertThat(admitted(null, "10.0.0.1", 0, 500)).isEqualTo(RefusalLimit.EACH);
        assertThat(admitted("actor-a", "actor-a", 0, 3)).isEqualTo(3);

        assertThat(limit.over(START.plus(RefusalLimit.WINDOW).minusMillis(1))).isEmpty();
        assertThat(limit.over(START.plus(RefusalLimit.WINDOW)))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.repeated()).isEqualTo(500 - RefusalLimit.EACH);
                    assertThat(summary.path()).isEqualTo("/499");
                });
        assertThat(admitted(null, "10.0.0.1", 0, 500)).isEqualTo(RefusalLimit.EACH);
    }

    @Test
    void manyStrangersLeaveFewEntriesAndHideNobodyKnown() {
        long written = 0;
        for (int sender = 0; sender < 10_000; sender++) {
            written += admitted(null, "10.1." + sender, 0, 3);
        }
        assertThat(written).isEqualTo(RefusalLimit.ALL);
        assertThat(admitted("actor-a", "actor-a", 0, 20)).isEqualTo(RefusalLimit.EACH);

        var summaries = limit.all();
        assertThat(summaries).hasSizeLessThanOrEqualTo(RefusalLimit.ALL + 2);
        assertThat(summaries).extracting(AccessEntry::actor).contains("actor-a");
        assertThat(summaries.stream().mapToInt(it -> Objects.requireNonNull(it.repeated())).sum())
                .isEqualTo(30_000 - RefusalLimit.ALL + 20 - RefusalLimit.EACH);
        assertThat(limit.all()).isEmpty();
    }

    @Test
    void refusalsAndFailedLoginsAreCountedApart() {
        assertThat(admitted(null, "10.0.0.1", 0, 11)).isEqualTo(RefusalLimit.EACH);
        var login =
                new AccessEntry(
                        0,
                        START,
                        null,
                        null,
                        AccessKind.LOGIN_FAILED,
                        "POST",
                        "/login",
                        302,
                        null,
                        null,
                        null);

        assertThat(limit.admits(login, "10.0.0.1")).isTrue();
    }
}
