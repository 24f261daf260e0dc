package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SteppedClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Checkpoints are signed from time to time, whatever the clock of the machine showed before. */
class CheckpointClockTest {

    @TempDir private Path directory;

    @Test
    void areSignedAlsoBeforeTheTimeOfTheLastOne() {
        var clock = new SteppedClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var roadmap = Roadmap.startAt(clock, directory, "--roadmap.data-set=none")) {
            var signer = roadmap.bean(CheckpointSigner.class);
            OwnProgramme.open(roadmap, "one");
            signer.checkAndSign();
            var first = latest(roadmap);
            OwnProgramme.open(roadmap, "two");
            signer.checkAndSign();
            assertThat(latest(roadmap)).as("on the same day").isEqualTo(first);

            clock.pass(Duration.ofDays(-365));
            signer.checkAndSign();

            assertThat(latest(roadmap).size())
                    .isGreaterThan(first.size())
                    .isEqualTo(roadmap.bean(EventLog.class).head().position());
        }
    }

    @Test
    void theLogIsCheckedDailyAlsoAfterTheClockWasSetBack() {
        var clock = new SteppedClock(Instant.parse("2027-03-01T10:00:00Z"));
        try (var roadmap = Roadmap.startAt(clock, directory, "--roadmap.data-set=none")) {
            var signer = roadmap.bean(CheckpointSigner.class);
            signer.signDaily();
            var first = clock.instant();
            clock.pass(Duration.ofHours(1));
            signer.signDaily();
            assertThat(lastCheck(signer)).as("on the same day").isEqualTo(first);

            clock.pass(Duration.ofDays(-365));
            signer.signDaily();

            assertThat(lastCheck(signer)).isEqualTo(clock.instant());
        }
    }

    private static Instant lastCheck(CheckpointSigner signer) {
        return signer.lastCheck().orElseThrow().at();
    }

    private static SignedCheckpoint latest(Roadmap roadmap) {
        return roadmap.bean(SignedCheckpoints.class).latest().orElseThrow();
    }
}
