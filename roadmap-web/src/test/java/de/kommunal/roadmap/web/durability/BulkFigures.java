package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Figures of one load in batches and of the same one record by record: .ci/measure-bulk. */
class BulkFigures {

    private static final int RECORDS = Integer.getInteger("roadmap.bulk", 10_000);
    private static final String DURABILITY =
            System.getProperty("roadmap.bulk.durability", "process");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K|used (\\d+)M");

    @TempDir private Path directory;

    @Test
    void inBatchesIsFaster() throws Exception {
        var batches = measured("batches of 200", "200");
        var alone = measured("one by one", "1");

        say("%.1f times as fast in batches".formatted(alone / batches));
        assertThat(batches).isLessThan(alone);
    }

    /** Answers the seconds that the load took. */
    private double measured(String name, String batch) throws Exception {
        var data = directory.resolve("batch-" + batch);
        var token = ServerProcess.token(data, "PROJECT_OFFICE");
        try (var server =
                        ServerProcess.start(
                                data,
                                "--roadmap.data-set=none",
                                "--roadmap.durability=" + DURABILITY,
                                "--roadmap.data-set-batch=" + batch);
                var http = HttpClient.newHttpClient()) {
            var summary = load(http, server, token);
            assertThat(summary.path("loaded").intValue()).isEqualTo(RECORDS);
            var seconds = summary.path("seconds").doubleValue();
            say(
                    """
                    %s: %d records in %.1f s, %.0f in a second; resident at most %d MiB, heap in \
                    use after a collection %d MiB\
                    """
                            .formatted(
                                    name,
                                    RECORDS,
                                    seconds,
                                    RECORDS / seconds,
                                    residentAtMost(server.pid()),
                                    heapAfterCollection(server.pid())));
            return seconds;
        }
    }

    private static JsonNode load(HttpClient http, ServerProcess server, String token)
            throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(server.uri("/api/programmes/figures/data-sets"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/yaml")
                                .header("Accept", "application/x-ndjson")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                GeneratedDataSet.of("figures", RECORDS).yaml()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body().lines().toList().getLast());
    }

    private static long residentAtMost(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static long heapAfterCollection(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var found = HEAP.matcher(jcmd(pid, "GC.heap_info"));
        if (!found.find()) {
            return -1;
        }
        return found.group(1) == null
                ? Long.parseLong(found.group(2))
                : Long.parseLong(found.group(1)) / 1024;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(List.of(tool, Long.toString(pid), command)).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static void say(String sentence) {
        System.getLogger(BulkFigures.class.getName()).log(System.Logger.Level.INFO, sentence);
    }
}
