package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.ServerProcess;
import de.kommunal.roadmap.web.support.SmallDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        try (var disk = SmallDisk.of(32, Files.createDirectory(directory.resolve("disk")))) {
            fillsUp(disk);
        }
    }

    private void fillsUp(SmallDisk disk) throws Exception {
        var data = disk.root().resolve("data");
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
            var filler = disk.fill();
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
}
