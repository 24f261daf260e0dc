package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SmallDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

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
        try (var disk = disk();
                var postgres = Postgres.start(disk.root().resolve("postgres"));
                var roadmap = roadmap(postgres)) {
            fillsUp(disk::fill, 507, postgres, roadmap);
        }
    }

    /** PostgreSQL ends when it finds no room there, whatever is free elsewhere. */
    @Test
    void goesOnAfterTheDiskOfTheJournalAloneWasFull() throws Exception {
        try (var disk = disk();
                var postgres = Postgres.start(directory.resolve("postgres"))) {
            postgres.moveJournal(disk.root().resolve("journal"));
            try (var roadmap = roadmap(postgres)) {
                Supplier<Path> fill =
                        () -> {
                            var filler = disk.fill();
                            postgres.endJournalFile();
                            return filler;
                        };
                fillsUp(fill, 503, postgres, roadmap);
            }
        }
    }

    private SmallDisk disk() throws IOException {
        return SmallDisk.of(160, Files.createDirectory(directory.resolve("disk")));
    }

    private Roadmap roadmap(Postgres postgres) {
        return Roadmap.start(
                directory.resolve("data"),
                "--spring.datasource.url=" + postgres.address(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--roadmap.data-set=none");
    }

    /**
     * @param fill gives back the file with which it has filled the disk
     * @param status that is among those of the refusals
     */
    private static void fillsUp(Supplier<Path> fill, int status, Postgres postgres, Roadmap roadmap)
            throws Exception {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var auditor = roadmap.as(Role.AUDITOR);
        Writers.open(office);
        try (var writers = new Writers(4, writer -> office)) {
            writers.awaitFurther(20);
            var filler = fill.get();
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
            assertThat(writers.statuses()).isSubsetOf(503, 507).contains(status);
            writers.check(postgres.jdbc(), auditor);
        }
    }
}
