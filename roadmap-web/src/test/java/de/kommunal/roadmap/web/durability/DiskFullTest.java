package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * The disk of the embedded database is full while somebody records: that is refused with the
 * reason, nothing that was acknowledged is lost, and the program goes on by itself once there is
 * room. On a file system of its own, which only root can make.
 */
class DiskFullTest {

    private static final String SCENARIOS = "/api/programmes/full/scenarios";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path directory;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void refusesWithTheReasonLosesNothingAndGoesOn() throws Exception {
        var disk = Files.createDirectory(directory.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk.toString()),
                "not root, so no small file system can be made to fill");
        try {
            fillsUp(disk);
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private void fillsUp(Path disk) throws Exception {
        var data = disk.resolve("data");
        var token = ServerProcess.token(data, "PROJECT_OFFICE");
        var auditor = ServerProcess.token(data, "AUDITOR");
        try (var server =
                ServerProcess.start(
                        data,
                        "--roadmap.data-set=none",
                        "--roadmap.audit.keys=" + directory.resolve("keys"))) {
            var office = new Api(server.uri("/"), token);
            assertThat(open(office).status()).isEqualTo(201);
            record(office, 5);
            var filler = fill(disk);
            var refused = untilRefused(office);
            assertThat(refused.status()).describedAs(refused.text()).isEqualTo(507);
            assertThat(refused.code()).isEqualTo("store-full");

            Files.delete(filler);

            awaitRoom(office);
            record(office, 5);
            var verification = new Api(server.uri("/"), auditor).get("/api/audit/verification");
            assertThat(verification.json().path("intact").booleanValue())
                    .describedAs(verification.text())
                    .isTrue();
            for (var id : acknowledged) {
                assertThat(office.get(SCENARIOS + "/" + id).status())
                        .describedAs(id)
                        .isEqualTo(200);
            }
            // the programme, and each once
            assertThat(verification.json().path("position").longValue())
                    .isEqualTo(acknowledged.size() + 1);
        }
    }

    private static Answer open(Api office) {
        return office.post(
                "/api/programmes",
                """
                {"id": "full", "name": "Probe", "region": "Probe", "fictional": true,
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """);
    }

    private void record(Api office, int count) {
        for (var i = 0; i < count; i++) {
            assertThat(record(office, "s" + (acknowledged.size() + 1)).status()).isEqualTo(201);
        }
    }

    private Answer record(Api office, String id) {
        var answer =
                office.post(
                        SCENARIOS,
                        """
                        {"id": "%s", "title": "%s", "model": "HOLDING", "candidateForms": [],
                         "provenance": {"effective": "2026", "sources": [],
                                        "publicity": "PUBLIC"}}
                        """
                                .formatted(id, "Probe ".repeat(30)),
                        "Idempotency-Key",
                        id);
        if (answer.status() == 201) {
            acknowledged.add(id);
        }
        return answer;
    }

    /** As long as there is room in what the database holds already, it takes more. */
    private Answer untilRefused(Api office) {
        Answer answer;
        do {
            answer = record(office, "s" + (acknowledged.size() + 1));
        } while (answer.status() == 201);
        return answer;
    }

    /** What was refused is sent again with its key, until it is taken. */
    private void awaitRoom(Api office) throws InterruptedException {
        var since = System.nanoTime();
        Answer answer;
        do {
            Thread.sleep(200);
            answer = record(office, "s" + (acknowledged.size() + 1));
        } while (answer.status() != 201 && System.nanoTime() - since < PATIENCE.toNanos());
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private static Path fill(Path disk) {
        var filler = disk.resolve("filler");
        var block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // it is full
            return filler;
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
