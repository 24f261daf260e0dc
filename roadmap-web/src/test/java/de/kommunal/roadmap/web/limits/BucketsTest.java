package de.kommunal.roadmap.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BucketsTest {

    private final SetTime time = new SetTime();
    private final Buckets buckets = new Buckets(Rate.valueOf("2+1/s"), time);

    @Test
    void whoHasNothingLeftWaitsAndIsLetThroughThen() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(Duration.ofSeconds(1));

        time.pass(Duration.ofSeconds(1));

        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void oneAtFullSpeedTakesNothingFromOneWhoComesOnceInASecond() {
        for (var second = 0; second < 60; second++) {
            for (var i = 0; i < 1_000; i++) {
                buckets.take("fast");
            }
            assertThat(buckets.take("fast")).isPositive();
            assertThat(buckets.take("slow")).isZero();
            time.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void manySendersDoNotFillTheMemory() {
        for (var i = 0; i < 3 * Buckets.MOST; i++) {
            buckets.take("sender " + i);
        }
        assertThat(buckets.size()).isLessThanOrEqualTo(Buckets.MOST);
    }

    @Test
    void aRateIsWrittenAsWhatIsThereAtOnceAndWhatComesAnew() {
        assertThat(Rate.valueOf("20+30/min")).isEqualTo(new Rate(20, 30, Duration.ofMinutes(1)));
        assertThat(Rate.valueOf("5+1/h").each()).isEqualTo(Duration.ofHours(1));
        for (var wrong : new String[] {"", "5", "5/s", "0+1/s", "5+0/s", "5+1/day", "-5+1/s"}) {
            assertThatThrownBy(() -> Rate.valueOf(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
