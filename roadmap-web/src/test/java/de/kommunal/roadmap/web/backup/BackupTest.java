package de.kommunal.roadmap.web.backup;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.ServerProcess;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;

/** A copy that is made while others write is opened, and is what the log was at one moment. */
class BackupTest {

    private static final String SCENARIOS = "/api/programmes/muensterland/scenarios";

    @TempDir private Path directory;

    @Test
    void holdsWhatWasAcknowledgedBeforeAndContinuesWhatWasSigned() throws Exception {
        var data = directory.resolve("data");
        var last = new AtomicInteger();
        Path backup;
        try (var roadmap = Roadmap.start(data);
                var writer = Executors.newSingleThreadExecutor()) {
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var checkpoint = roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint").json();
            copyKeys();
            var goes = new AtomicBoolean(true);
            writer.execute(() -> {
                while (goes.get()) {
                    record(office, last.get() + 1);
                    last.incrementAndGet();
                }
            });
            while (last.get() < 10) {
                Thread.onSpinWait();
            }
            var acknowledged = last.get();

            var made = ServerProcess.command("backup", "--roadmap.data-dir=" + data);

            assertThat(made.status()).describedAs(made.output()).isZero();
            backup = Path.of(made.output().strip().lines().toList().getLast());
            assertThat(backup.getParent()).isEqualTo(directory.resolve("data-backups"));
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(backup.getParent())))
                    .isEqualTo("rwx------");
            goes.set(false);
            last.set(acknowledged);
            assertThat(checkpoint.path("size").longValue()).isPositive();
        }
        var restored = directory.resolve("restored");
        unzip(backup, restored);

        try (var roadmap =
                Roadmap.start(
                        restored,
                        "--roadmap.audit.keys=" + directory.resolve("keys-then"),
                        "--roadmap.data-set=none")) {
            var verification = roadmap.as(Role.AUDITOR).get("/api/audit/verification").json();

            assertThat(verification.path("intact").booleanValue())
                    .describedAs("%s", verification)
                    .isTrue();
            assertThat(roadmap.as(Role.PROJECT_OFFICE).get(SCENARIOS + "/s" + last.get()).status())
                    .isEqualTo(200);
            record(roadmap.as(Role.PROJECT_OFFICE), 1_000_000);
        }
    }

    @Test
    void areMadeFromTimeToTimeAndTheOldOnesDeleted() throws Exception {
        var data = directory.resolve("data");
        try (var roadmap =
                Roadmap.start(
                        data,
                        "--roadmap.data-set=none",
                        "--roadmap.backup.every=PT1S",
                        "--roadmap.backup.kept=2")) {
            var backups = roadmap.bean(Backups.class);
            var first = awaitSome(backups, 1);
            while (backups.all().contains(first)) {
                Thread.sleep(50);
            }
            assertThat(backups.all()).hasSizeLessThanOrEqualTo(3);
        }
    }

    /** As of a machine whose clock was wrong for a while: they keep no others from being made. */
    @Test
    void areMadeThoughThereAreSomeFromTheFuture() throws Exception {
        var made = Files.createDirectories(directory.resolve("made"));
        for (var name :
                List.of("roadmap-20990101T000000.000Z.zip", "roadmap-20990102T000000.000Z.zip")) {
            Files.setLastModifiedTime(
                    Files.createFile(made.resolve(name)),
                    FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
        }
        try (var roadmap =
                Roadmap.start(
                        directory.resolve("data"),
                        "--roadmap.data-set=none",
                        "--roadmap.backup.directory=" + made,
                        "--roadmap.backup.every=PT1S",
                        "--roadmap.backup.kept=2")) {
            var backups = roadmap.bean(Backups.class);

            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(backups.all())
                                    .hasSize(2)
                                    .noneMatch(it -> it.toString().contains("2099")));
        }
    }

    @Test
    void saysWhyThereIsNone() throws Exception {
        var data = directory.resolve("data");
        var file = Files.createFile(directory.resolve("a-file"));
        try (var _ =
                Roadmap.start(
                        data, "--roadmap.data-set=none", "--roadmap.backup.directory=" + file)) {
            var made = ServerProcess.command("backup", "--roadmap.data-dir=" + data);

            assertThat(made.status()).isEqualTo(1);
            assertThat(made.output()).contains("No backup was made: ", file.toString());
            assertThat(data.resolve("backups").resolve("incoming")).isEmptyDirectory();
        }
    }

    @Test
    void postgresHasItsOwnWays() throws Exception {
        var made =
                ServerProcess.command(
                        "backup", "--spring.datasource.url=jdbc:postgresql://localhost/none");

        assertThat(made.status()).isEqualTo(2);
        assertThat(made.output()).contains("pg_dump");
    }

    private static Path awaitSome(Backups backups, int count) throws Exception {
        while (backups.all().size() < count) {
            Thread.sleep(50);
        }
        return backups.all().getLast();
    }

    private static void record(Api office, int number) {
        var answer =
                office.post(
                        SCENARIOS,
                        """
                        {"id": "s%d", "title": "Probe", "model": "HOLDING", "candidateForms": [],
                         "provenance": {"effective": "2026", "sources": [],
                                        "publicity": "PUBLIC"}}
                        """
                                .formatted(number));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    /** As they were when the last checkpoint was signed. */
    private void copyKeys() throws IOException {
        FileSystemUtils.copyRecursively(
                directory.resolve("data").resolve("keys"), directory.resolve("keys-then"));
    }

    private static void unzip(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Files.copy(entries, into.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
