package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.support.ServerProcess;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** What reading costs over HTTP, from a server in a process of its own. */
final class ServerFigures implements AutoCloseable {

    private static final int WARM_UP = 300;
    private static final int TIMES = 500;

    /** Longer than the program takes from its start, or from one check, to the next. */
    private static final Duration QUIET = Duration.ofSeconds(12);

    private static final String LARGEST = "/api/programmes/" + GeneratedHistory.LARGEST;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final ServerProcess server;
    private final RandomPoints points;

    ServerFigures(Path dataDirectory, RandomPoints points) throws Exception {
        this.points = points;
        token = ServerProcess.token(dataDirectory, "AUDITOR");
        server = ServerProcess.start(List.of("-Xmx3g"), dataDirectory, "--roadmap.data-set=none");
    }

    /**
     * The program first records which milestones of the history were missed. Waits until it is
     * through, and answers how many events that made.
     */
    long settle(long head) throws Exception {
        var before = head;
        while (true) {
            Thread.sleep(QUIET);
            var now = size();
            if (now == before) {
                return now - head;
            }
            before = now;
        }
    }

    private long size() throws Exception {
        var request = request("/api/audit/checkpoint");
        return JsonMapper.shared().readTree(answer(request)).path("size").longValue();
    }

    Latencies state() throws Exception {
        return measured(i -> "/state?" + at(points.at(i)));
    }

    /** Of subjects that are there now; what was known of them at the head. */
    Latencies historyPage(List<Subject> subjects, long head) throws Exception {
        return measured(i ->
                "/history?limit=50&record="
                        + encoded(subjects.get(i * 31 % subjects.size()).toString())
                        + "&atPosition="
                        + head);
    }

    Latencies changes() throws Exception {
        return measured(i ->
                "/changes?from="
                        + encoded(point(points.before(i)))
                        + "&to="
                        + encoded(point(points.at(i))));
    }

    private interface Question {
        String at(int number);
    }

    private Latencies measured(Question question) throws Exception {
        return Latencies.of(WARM_UP, TIMES, i -> get(LARGEST + question.at(i)));
    }

    private Callable<Object> get(String path) {
        var request = request(path);
        return () -> answer(request);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
    }

    private byte[] answer(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    request.uri() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private static String at(Moment moment) {
        return "validAt=" + moment.validAt() + "&atPosition=" + moment.position();
    }

    private static String point(Moment moment) {
        return moment.validAt() + "@" + moment.position();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
