package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.web.support.SteppedClock;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class WhenNeededTest {

    private final SteppedClock clock = new SteppedClock(Instant.parse("2027-03-01T10:00:00Z"));
    private final WhenNeeded<String> keys = new WhenNeeded<>(this::ask, clock);
    private int asked;
    private boolean answers;

    private String ask() {
        asked++;
        if (!answers) {
            throw new IllegalStateException("no answer");
        }
        return "keys";
    }

    private void isRefused() {
        assertThatThrownBy(keys::get).isInstanceOf(IssuerUnavailable.class);
    }

    @Test
    void isAskedOnceAndNotBeforeItIsNeeded() {
        answers = true;
        assertThat(asked).isZero();

        assertThat(keys.get()).isEqualTo("keys");
        assertThat(keys.get()).isEqualTo("keys");

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isAskedAgainOnceAPauseAfterAFailureIsOver() {
        isRefused();
        answers = true;
        clock.pass(WhenNeeded.PAUSE.minusMillis(1));
        isRefused();
        assertThat(asked).isEqualTo(1);

        clock.pass(Duration.ofMillis(1));

        assertThat(keys.get()).isEqualTo("keys");
    }

    @Test
    void isAskedAgainAfterTheClockWasSetBack() {
        isRefused();
        answers = true;

        clock.pass(Duration.ofDays(-365));

        assertThat(keys.get()).isEqualTo("keys");
    }
}
