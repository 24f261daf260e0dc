package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.GeneratedDataSet;
import de.kommunal.roadmap.web.support.ServerProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * {@code kill -9} in the middle of a load: sent again, it is finished, and each record is there
 * once.
 */
class KilledLoadTest {

    private static final int RECORDS = 1_500;
    private static final String PATH = "/api/programmes/killed/data-sets";

    @TempDir private Path directory;

    @Test
    void isFinishedBySendingItAgain() throws Exception {
        var data = directory.resolve("data");
        var office = ServerProcess.token(data, "PROJECT_OFFICE");
        var auditor = ServerProcess.token(data, "AUDITOR");
        var yaml = GeneratedDataSet.of("killed", RECORDS).yaml();
        var done = loadUntilKilled(data, office, yaml);
        try (var server = ServerProcess.start(data, "--roadmap.data-set=none")) {
            var api = new Api(server.uri("/"), office);

            var summary = api.send("POST", PATH, yaml, "Content-Type", "application/yaml").json();

            assertThat(summary.path("complete").booleanValue()).isTrue();
            assertThat(summary.path("alreadyThere").intValue())
                    .isGreaterThanOrEqualTo(done)
                    .isLessThan(RECORDS);
            assertThat(summary.path("loaded").intValue() + summary.path("alreadyThere").intValue())
                    .isEqualTo(RECORDS);
            assertEachRecordIsThereOnce(new Api(server.uri("/"), auditor));
        }
    }

    /** Answers how many records the server had acknowledged. */
    private static int loadUntilKilled(Path data, String token, String yaml) throws Exception {
        try (var server = ServerProcess.start(data, "--roadmap.data-set=none");
                var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(server.uri(PATH))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/yaml")
                            .header("Accept", "application/x-ndjson")
                            .POST(HttpRequest.BodyPublishers.ofString(yaml))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            var done = 0;
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    done = JsonMapper.shared().readTree(line).path("done").intValue(done);
                    if (done >= 400) {
                        server.kill();
                    }
                }
            } catch (IOException e) {
                // the server is gone, as it should be
                return done;
            }
            return done;
        }
    }

    private static void assertEachRecordIsThereOnce(Api auditor) {
        var events = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = auditor.get("/api/audit/events?limit=1000&after=" + events.size()).json();
            page.forEach(events::add);
        } while (page.size() == 1000);
        assertThat(events).hasSize(RECORDS);
        assertThat(
                        events.stream()
                                .map(e ->
                                        e.path("aggregate").stringValue()
                                                + e.path("type").stringValue())
                                .distinct())
                .hasSize(RECORDS);
        assertThat(auditor.get("/api/audit/verification").text()).contains("\"intact\":true");
    }
}
