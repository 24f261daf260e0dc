package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.GeneratedDataSet;
import de.kommunal.roadmap.web.support.ServerProcess;

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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** SIGTERM while a load, several writers and an open page are at it: what was accepted is done. */
class GracefulStopTest {

    private static final int RECORDS = 1_500;
    private static final int WRITERS = 4;
    private static final String LOAD = "/api/programmes/loaded/data-sets";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Longer than the program waits for what is under way, and its own end. */
    private static final Duration BOUND = Duration.ofSeconds(45);

    @TempDir private Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAcceptedIsThereAfterTheEnd() throws Exception {
        var data = directory.resolve("data");
        var office = ServerProcess.token(data, "PROJECT_OFFICE");
        var loaded = stopWhileBusy(data, office);
        try (var server = ServerProcess.start(data, "--roadmap.data-set=none")) {
            var api = new Api(server.uri("/"), office);

            assertThat(loaded.path("complete").booleanValue()).as(loaded.toString()).isTrue();
            var again = api.send("POST", LOAD, set(), "Content-Type", "application/yaml").json();
            assertThat(again.path("alreadyThere").intValue()).isEqualTo(RECORDS);
            assertThat(acknowledged)
                    .hasSizeGreaterThan(WRITERS)
                    .allSatisfy(id ->
                            assertThat(api.get("/api/programmes/written/scenarios/" + id).status())
                                    .isEqualTo(200));
        }
    }

    /** The last line of the answer to the load. */
    private JsonNode stopWhileBusy(Path data, String office) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS);
                var server = ServerProcess.start(data, "--roadmap.data-set=none")) {
            open(server, office);
            var page = openPage(server);
            var halfway = new CountDownLatch(1);
            var load = CompletableFuture.supplyAsync(() -> load(server, office, halfway));
            assertThat(halfway.await(60, TimeUnit.SECONDS)).isTrue();
            writeOnAndOn(writers, server, office);
            while (acknowledged.size() <= WRITERS) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(load).isNotDone();

            server.terminate();

            assertThat(server.awaitEnd(BOUND)).isIn(0, 128 + 15);
            assertThat(page.get(1, TimeUnit.SECONDS)).isNotNull();
            return load.get(1, TimeUnit.SECONDS);
        }
    }

    private void open(ServerProcess server, String token) {
        var opened =
                new Api(server.uri("/"), token)
                        .post(
                                "/api/programmes",
                                """
                                {"id": "written", "name": "Probe", "region": "Probe",
                                 "fictional": true, "provenance":
                                    {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                                """);
        assertThat(opened.status()).isEqualTo(201);
    }

    /** Done when the server ends the stream, in whatever way. */
    private CompletableFuture<String> openPage(ServerProcess server) {
        var request =
                HttpRequest.newBuilder(server.uri("/programmes/written/live?after=0")).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> failure == null ? answer.body() : failure.toString());
    }

    private JsonNode load(ServerProcess server, String token, CountDownLatch halfway) {
        var request =
                request(server, LOAD, token)
                        .header("Content-Type", "application/yaml")
                        .header("Accept", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(set()))
                        .build();
        var last = new AtomicReference<JsonNode>(JSON.missingNode());
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> {
                last.set(JSON.readTree(line));
                if (last.get().path("done").intValue(0) >= RECORDS / 4) {
                    halfway.countDown();
                }
            });
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return last.get();
    }

    private void writeOnAndOn(ExecutorService writers, ServerProcess server, String token) {
        for (var writer = 0; writer < WRITERS; writer++) {
            writers.execute(() -> {
                try {
                    while (true) {
                        write(server, token, "s" + number.incrementAndGet());
                    }
                } catch (IOException | InterruptedException e) {
                    // no new request is taken any more, as it should be
                    return;
                }
            });
        }
    }

    private void write(ServerProcess server, String token, String id)
            throws IOException, InterruptedException {
        var body =
                """
                {"id": "%s", "title": "Probe", "model": "HOLDING", "candidateForms": [],
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(id);
        var request =
                request(server, "/api/programmes/written/scenarios", token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 201) {
            acknowledged.add(id);
        }
    }

    private static HttpRequest.Builder request(ServerProcess server, String path, String token) {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(90));
    }

    private static String set() {
        return GeneratedDataSet.of("loaded", RECORDS).yaml();
    }
}
