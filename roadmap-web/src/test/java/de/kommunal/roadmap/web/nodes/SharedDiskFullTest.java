package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SmallDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The disk of PostgreSQL is full while 4 record: that is refused, nothing that was acknowledged is
 * lost or there twice, and the program goes on by itself once there is room and the database is
 * there. On a file system of its own, which only root can make.
 */
class SharedDiskFullTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path directory;

    @Test
    void refusesLosesNothingAndGoesOn() throws Exception {
        try (var disk = SmallDisk.of(160, Files.createDirectory(directory.resolve("disk")));
                var postgres = Postgres.start(disk.root().resolve("postgres"));
                var roadmap =
                        Roadmap.start(
                                directory.resolve("data"),
                                "--spring.datasource.url=" + postgres.address(),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.hikari.connection-timeout=1000",
                                "--roadmap.data-set=none")) {
            fillsUp(disk, postgres, roadmap);
        }
    }

    private static void fillsUp(SmallDisk disk, Postgres postgres, Roadmap roadmap)
            throws Exception {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var auditor = roadmap.as(Role.AUDITOR);
        Writers.open(office);
        try (var writers = new Writers(4, writer -> office)) {
            writers.awaitFurther(20);
            var filler = disk.fill();
            var since = System.nanoTime();
            while (writers.refused() < 10 && System.nanoTime() - since < PATIENCE.toNanos()) {
                Thread.sleep(10);
            }
            assertThat(writers.refused()).isGreaterThanOrEqualTo(10);

            Files.delete(filler);
            // where it found no room for its journal it has ended
            if (!postgres.answers()) {
                postgres.startAgain();
            }

            writers.awaitFurther(20);
            writers.end();
            assertThat(writers.statuses()).isSubsetOf(503, 507).contains(507);
            writers.check(postgres.jdbc(), auditor);
        }
    }
}
