package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the machine is set back and forth while 4 record: what was recorded later never has
 * an earlier time, and nothing is lost or there twice.
 */
class ClockJumpTest {

    private static final List<Duration> JUMPS =
            List.of(
                    Duration.ofHours(-1),
                    Duration.ofDays(2),
                    Duration.ofDays(-200),
                    Duration.ofMillis(-1),
                    Duration.ofDays(199));

    @TempDir private Path directory;

    /** Shows the time of the machine, moved by so much. */
    private static final class Jumping extends Clock {

        private final InstantSource machine = InstantSource.system();
        private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

        void jump(Duration by) {
            moved.accumulateAndGet(by, Duration::plus);
        }

        @Override
        public Instant instant() {
            return machine.instant().plus(moved.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }
    }

    @Test
    void recordedTimesNeverGoBack() throws Exception {
        var clock = new Jumping();
        try (var roadmap = Roadmap.startAt(clock, directory, "--roadmap.data-set=none")) {
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var database = roadmap.bean(JdbcClient.class);
            Writers.open(office);
            try (var writers = new Writers(4, writer -> office)) {
                for (var jump : JUMPS) {
                    writers.awaitFurther(20);
                    clock.jump(jump);
                }
                writers.awaitFurther(20);
                writers.end();
                writers.check(database, roadmap.as(Role.AUDITOR));
            }
            assertThat(
                            database.sql(
                                            "select time_stamp from domain_event order by"
                                                    + " global_index")
                                    .query((row, number) -> row.getString(1))
                                    .list())
                    .isSorted()
                    .last()
                    .matches(last -> Instant.parse(last).isAfter(Instant.now().plusSeconds(3600)));
        }
    }
}
