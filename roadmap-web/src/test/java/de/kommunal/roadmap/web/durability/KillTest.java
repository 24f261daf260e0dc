package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Commands over HTTP from 8 senders, and {@code kill -9} at a random moment, again and again on one
 * store. What was acknowledged is there once; what was under way is there once after it is sent
 * again with the same key; positions have no holes; the stored root is the recomputed one. More
 * kills with {@code -Droadmap.kills}.
 */
@Order(1)
class KillTest {

    private static final int KILLS = Integer.getInteger("roadmap.kills", 8);
    private static final long SEED = Long.getLong("roadmap.seed", System.nanoTime());
    private static final int SENDERS = 8;
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private Path directory;

    private final Random random = new Random(SEED);
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        var data = directory.resolve("data");
        var office = ServerProcess.token(data, "PROJECT_OFFICE");
        var auditor = ServerProcess.token(data, "AUDITOR");
        for (var kill = 0; kill <= KILLS; kill++) {
            try (var server = ServerProcess.start(data, "--roadmap.data-set=none")) {
                if (kill == 0) {
                    openProgramme(server, office);
                }
                sendAgain(server, office);
                check(server, auditor);
                if (kill < KILLS) {
                    sendUntilKilled(server, office);
                }
            }
        }
        System.getLogger(KillTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} kills, {1} acknowledged commands, 0 lost (seed {2})",
                        KILLS,
                        acknowledged.size(),
                        Long.toString(SEED));
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    private void openProgramme(ServerProcess server, String token) throws Exception {
        var body =
                """
                {"id": "kill", "name": "Probe", "region": "Probe", "fictional": true,
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """;
        var request = post(server, "/api/programmes", token, "open", body);
        assertThat(send(request).statusCode()).isEqualTo(201);
    }

    private void sendUntilKilled(ServerProcess server, String token) throws Exception {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (var sender = 0; sender < SENDERS; sender++) {
                sendOnAndOn(senders, server, token);
            }
            LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(1400)).toNanos());
            server.kill();
        }
    }

    private void sendOnAndOn(ExecutorService senders, ServerProcess server, String token) {
        senders.execute(() -> {
            try {
                while (true) {
                    sendScenario(server, token, "s" + number.incrementAndGet());
                }
            } catch (IOException | InterruptedException e) {
                // the server is gone, as it should be
                return;
            }
        });
    }

    private void sendAgain(ServerProcess server, String token) throws Exception {
        for (var id : List.copyOf(underWay)) {
            sendScenario(server, token, id);
        }
        assertThat(underWay).isEmpty();
    }

    private void sendScenario(ServerProcess server, String token, String id)
            throws IOException, InterruptedException {
        underWay.add(id);
        var body =
                """
                {"id": "%s", "title": "Probe %s", "model": "HOLDING", "candidateForms": [],
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(id, id);
        var answer = send(post(server, "/api/programmes/kill/scenarios", token, id, body));
        if (answer.statusCode() == 201) {
            acknowledged.add(id);
            underWay.remove(id);
        } else {
            throw new IllegalStateException(
                    "%d %s (seed %d)\n%s"
                            .formatted(
                                    answer.statusCode(),
                                    answer.body(),
                                    SEED,
                                    server.lastIncident()));
        }
    }

    private void check(ServerProcess server, String token) throws Exception {
        var verification = get(server, "/api/audit/verification", token);
        assertThat(verification.path("intact").booleanValue())
                .describedAs("%s (seed %d)", verification, SEED)
                .isTrue();
        var events = events(server, token);
        assertThat(events.stream().map(e -> e.path("position").longValue()))
                .describedAs("positions (seed %d)", SEED)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, events.size()).boxed().toList());
        var count =
                events.stream()
                        .map(e -> e.path("aggregate").stringValue())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (var id : acknowledged) {
            assertThat(count.get("scenario/kill/" + id))
                    .describedAs("events of the acknowledged %s (seed %d)", id, SEED)
                    .isEqualTo(1);
        }
        assertThat(count).hasSize(acknowledged.size() + 1);
    }

    private List<JsonNode> events(ServerProcess server, String token) throws Exception {
        var events = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = get(server, "/api/audit/events?limit=1000&after=" + events.size(), token);
            page.forEach(events::add);
        } while (page.size() == 1000);
        return events;
    }

    private JsonNode get(ServerProcess server, String path, String token) throws Exception {
        var request =
                HttpRequest.newBuilder(server.uri(path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(Duration.ofSeconds(60))
                        .build();
        var answer = send(request);
        assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest post(
            ServerProcess server, String path, String token, String key, String body) {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
