package de.kommunal.roadmap.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class DueTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Due due = new Due();

    @Test
    void isSoAtFirst() {
        assertThat(due.isDue(NOW)).isTrue();
    }

    @Test
    void isSoAgainAfterThePause() {
        due.after(HOUR, NOW);

        assertThat(due.isDue(NOW)).isFalse();
        assertThat(due.isDue(NOW.plus(HOUR).minusMillis(1))).isFalse();
        assertThat(due.isDue(NOW.plus(HOUR))).isTrue();
        assertThat(due.next()).isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        due.after(HOUR, NOW.plus(Duration.ofDays(400)));

        assertThat(due.isDue(NOW)).isTrue();
    }
}
