package de.kommunal.roadmap.web.observing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.ServerProcess;
import de.kommunal.roadmap.web.support.Session;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the program says while people work with it, as lines of JSON, and traces of the same
 * requests at a collector.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogLinesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "Rotraud Findemich";
    private static final String PASSWORD = "ein Satz, den niemand liest";
    private static final String WRONG = "ein falscher Satz dazwischen";

    @TempDir private static Path directory;

    private final List<String> secrets = new ArrayList<>();

    /** One character for each byte. */
    private final List<String> traces = new CopyOnWriteArrayList<>();

    private HttpServer collector;
    private List<JsonNode> lines;
    private String requestOfTheToken;

    @BeforeAll
    void work() throws Exception {
        collect();
        var data = directory.resolve("data");
        try (var server =
                ServerProcess.start(
                        data,
                        "--roadmap.data-set=musterland",
                        "--logging.structured.format.console=ecs",
                        "--%s=http://localhost:%d/v1/traces"
                                .formatted(
                                        TraceEnvironment.ADDRESS,
                                        collector.getAddress().getPort()))) {
            workAt(server, data);
            Awaitility.await()
                    .until(() -> traces.stream().anyMatch(it -> it.contains("ProposeScenario")));
            lines = read(server);
        }
    }

    @AfterAll
    void stop() {
        collector.stop(0);
    }

    private void collect() throws IOException {
        var nearby = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        collector = HttpServer.create(nearby, 0);
        collector.createContext(
                "/v1/traces",
                exchange -> {
                    traces.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
    }

    private void workAt(ServerProcess server, Path data) throws Exception {
        var office = token(data, "PROJECT_OFFICE");
        var admin = token(data, "ADMIN");
        var api = new Api(server.uri("/"), office);
        api.post("/api/people", "{\"name\": \"%s\"}".formatted(NAME));
        api.post("/api/people", "{\"name\": \"%s\", \"nonsense\": ".formatted(NAME));
        assertThat(propose(api, "MERGED")).isEqualTo(422);
        assertThat(propose(api, "HOLDING")).isEqualTo(201);
        new Api(server.uri("/"), "rmt_" + NAME.replace(" ", "")).get("/api/programmes");

        var first = Files.readString(data.resolve("first-admin-password.txt")).strip();
        secrets.addAll(List.of(office, admin, first));
        var session = new Session(server.uri("/"));
        session.submit("/login", "username", "rotraud.findemich", "password", WRONG);
        session.submit("/login", "username", "admin", "password", WRONG);
        session.signIn("admin", first.lines().reduce((_, last) -> last).orElseThrow());
        session.submit("/password", "password", PASSWORD, "repeated", PASSWORD);

        var auditor = new Api(server.uri("/"), admin);
        requestOfTheToken = requestId(auditor, auditor.get("/api/audit/keys").status());
    }

    private static int propose(Api api, String model) {
        var body =
                """
                {"id": "x", "title": "%s", "model": "%s", "candidateForms": [],
                 "provenance": {"effective": "2026", "sources": [], "publicity": "NON_PUBLIC"}}
                """
                        .formatted(NAME, model);
        return api.post("/api/programmes/musterland/scenarios", body).status();
    }

    private static String token(Path data, String role) throws Exception {
        return ServerProcess.token(data, role);
    }

    /** Of the first request with this token, as the access log has it. */
    private static String requestId(Api auditor, int status) {
        assertThat(status).isEqualTo(200);
        var entries = auditor.get("/api/audit/access?kind=AUDIT_READ").json().path("items");
        return entries.valueStream()
                .filter(it -> it.path("path").stringValue().equals("/api/audit/keys"))
                .findFirst()
                .orElseThrow()
                .path("request")
                .stringValue();
    }

    private static List<JsonNode> read(ServerProcess server) throws IOException {
        return server.output().lines().map(LogLinesTest::line).toList();
    }

    private static JsonNode line(String text) {
        try {
            return JSON.readTree(text);
        } catch (RuntimeException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    @Test
    void eachLineIsOfTheElasticCommonSchema() {
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> {
                    assertThat(line.at("/@timestamp").stringValue()).matches("20.*Z");
                    assertThat(line.at("/log/level").stringValue()).isNotBlank();
                    assertThat(line.at("/log/logger").stringValue()).isNotBlank();
                    assertThat(line.at("/message").stringValue()).isNotNull();
                    assertThat(line.at("/ecs/version").stringValue()).isEqualTo("8.11");
                });
    }

    @Test
    void noLineSaysWhoWorkedNorWithWhat() {
        assertThat(lines)
                .map(JsonNode::toString)
                .allSatisfy(line -> {
                    assertThat(line)
                            .doesNotContainIgnoringCase("rotraud")
                            .doesNotContainIgnoringCase("findemich")
                            .doesNotContain(PASSWORD, WRONG, "127.0.0.1", "0:0:0:0:0:0:0:1");
                    secrets.stream()
                            .flatMap(String::lines)
                            .filter(it -> it.length() > 8)
                            .forEach(secret -> assertThat(line).doesNotContain(secret));
                });
    }

    @Test
    void aLineHasTheRequestOfTheAccessLogAndItsTrace() {
        var line =
                lines.stream()
                        .filter(it ->
                                it.at("/http/request/id").asString("").equals(requestOfTheToken))
                        .findFirst()
                        .orElseThrow();
        var trace = line.path("trace.id").asString(line.at("/trace/id").asString(""));
        assertThat(trace).matches("[0-9a-f]{32}");
        var bytes = new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);

        Awaitility.await().until(() -> traces.stream().anyMatch(it -> it.contains(bytes)));
    }

    @Test
    void tracesHaveCommandsAndAppendsButNoNames() {
        assertThat(traces).anyMatch(it -> it.contains("roadmap.append"));
        assertThat(traces).noneMatch(it -> it.contains("Findemich") || it.contains("findemich"));
    }
}
