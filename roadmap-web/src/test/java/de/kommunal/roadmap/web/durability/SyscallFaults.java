package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Each call by which the embedded database writes a record fails once, or is the last one of the
 * process, while one is recorded. What was acknowledged is there once, what was not is taken when
 * it is sent again, without a restart unless the process was killed, and the log is intact. Not
 * part of the build: {@code mvn -Pfaults test -Dtest=SyscallFaults} on Linux with strace.
 */
class SyscallFaults {

    private static final String SCENARIOS = "/api/programmes/faults/scenarios";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 20;

    private static final List<String> CALLS =
            List.of("pwrite64", "fdatasync", "fsync", "ftruncate", "pread64");
    private static final List<String> FAULTS = List.of("error=EIO", "error=ENOSPC", "signal=KILL");

    @TempDir private Path directory;

    private final List<String> struck = new ArrayList<>();
    private Path data;
    private String officeToken;
    private String auditorToken;
    private ServerProcess server;
    private int recorded;

    @BeforeEach
    void start() throws Exception {
        assertThat(Strace.isInstalled()).as("strace is installed").isTrue();
        data = directory.resolve("data");
        officeToken = ServerProcess.token(data, "PROJECT_OFFICE");
        auditorToken = ServerProcess.token(data, "AUDITOR");
        server = startServer();
        var opened =
                office().post(
                                "/api/programmes",
                                """
                                {"id": "faults", "name": "Probe", "region": "Probe",
                                 "fictional": true, "provenance": {"effective": "2026",
                                 "sources": [], "publicity": "PUBLIC"}}
                                """);
        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ServerProcess startServer() throws Exception {
        return ServerProcess.start(data, "--roadmap.data-set=none", "--roadmap.durability=power");
    }

    @Test
    void losesNothingWhicheverCallFails() throws Exception {
        for (var call : CALLS) {
            for (var fault : FAULTS) {
                for (var number = 1; number <= MOST; number++) {
                    if (!fails("%s:%s:when=%d".formatted(call, fault, number))) {
                        break;
                    }
                }
            }
        }

        System.getLogger(SyscallFaults.class.getName())
                .log(System.Logger.Level.INFO, "{0} calls failed: {1}", struck.size(), struck);
        assertThat(struck)
                .anyMatch(fault -> fault.startsWith("pwrite64:error=EIO"))
                .anyMatch(fault -> fault.startsWith("pwrite64:signal=KILL"))
                .anyMatch(fault -> fault.matches("f(data)?sync:error=EIO.*"));
    }

    /** False if the injection was not reached by recording once. */
    private boolean fails(String injection) throws Exception {
        var id = "s" + (recorded + 1);
        boolean reached;
        Optional<Answer> answer;
        try (var strace =
                Strace.attach(server.pid(), data.resolve("roadmap.mv.db"), injection, directory)) {
            answer = record(id);
            reached = strace.hasStruck() || answer.isEmpty();
        }
        if (reached) {
            struck.add(injection);
        }
        answer.ifPresent(it ->
                assertThat(it.status())
                        .describedAs("%s: %s", injection, it.text())
                        .isIn(201, 500, 503, 507));
        if (answer.isEmpty()) {
            server.awaitEnd(PATIENCE);
            server = startServer();
        }
        awaitRecorded(id, injection);
        isIntact(injection);
        return reached;
    }

    private Api office() {
        return new Api(server.uri("/"), officeToken);
    }

    /** Empty if the process has ended. */
    private Optional<Answer> record(String id) {
        try {
            return Optional.of(
                    office().post(
                                    SCENARIOS,
                                    """
                                    {"id": "%s", "title": "Probe", "model": "HOLDING",
                                     "candidateForms": [], "provenance": {"effective": "2026",
                                     "sources": [], "publicity": "PUBLIC"}}
                                    """
                                            .formatted(id),
                                    "Idempotency-Key",
                                    id));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void awaitRecorded(String id, String injection) {
        var since = System.nanoTime();
        var answer = record(id);
        while (!isRecorded(answer) && System.nanoTime() - since < PATIENCE.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = record(id);
        }
        assertThat(answer.map(Answer::status))
                .describedAs("%s: %s", injection, answer.map(Answer::text))
                .contains(201);
        recorded++;
    }

    private static boolean isRecorded(Optional<Answer> answer) {
        return answer.map(it -> it.status() == 201).orElse(false);
    }

    /** The programme, and each scenario once. */
    private void isIntact(String injection) {
        var auditor = new Api(server.uri("/"), auditorToken);
        var verification = Objects.requireNonNull(auditor.get("/api/audit/verification"));
        assertThat(verification.json().path("intact").booleanValue())
                .describedAs("%s: %s", injection, verification.text())
                .isTrue();
        assertThat(verification.json().path("position").longValue())
                .describedAs(injection)
                .isEqualTo(recorded + 1L);
    }
}
