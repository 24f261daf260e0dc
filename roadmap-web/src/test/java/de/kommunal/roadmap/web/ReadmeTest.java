package de.kommunal.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.web.rest.CommandBody;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the README tells a new user to type works, and its index names what there is. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TESTED =
            Pattern.compile("<!-- tested -->\n```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| \\[?(\\w+)]? \\| (\\w+) \\|[^|]*\\| (.+) \\|$", Pattern.MULTILINE);

    /** Instead of showing an answer, writes it to a file and prints its status. */
    private static final String RECORDING_CURL =
            """
            set -eu
            answers=0
            curl() {
                answers=$((answers + 1))
                command curl --silent --show-error --output "$ANSWERS/$answers" \\
                    --write-out '%{http_code}\\n' "$@"
            }
            """;

    @TempDir private static Path directory;
    private static String readme;
    private static Roadmap roadmap;

    @BeforeAll
    static void start() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
        roadmap = Roadmap.start(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        roadmap.close();
    }

    @Test
    void firstStepsWorkAsTheyAreCopied() throws Exception {
        assumeThat(runs("bash", "--version")).as("bash is installed").isTrue();
        assumeThat(runs("curl", "--version")).as("curl is installed").isTrue();

        var statuses = statusesOfFirstSteps();

        assertThat(statuses.subList(0, 8)).containsOnly("200");
        assertThat(statuses.subList(8, statuses.size()))
                .containsExactly("201", "201", "201", "201", "200", "200");
        assertThat(answer(1).path("name").stringValue()).isEqualTo("Kommunale IT im Münsterland");
        assertThat(answer(2).path("items")).hasSize(28);
        assertThat(answer(3).path("items")).isNotEmpty();
        assertThat(answer(4).path("steps")).hasSize(3);
        assertThat(answer(5).path("items")).hasSize(2);
        assertThat(answer(6).path("items")).isEmpty();
        assertThat(answer(7).at("/items/0/texts/de")).isNotEmpty();
        assertThat(answer(8).path("items")).isNotEmpty();
        var missing = answer(14).path("missing").valueStream().map(m -> m.path("rule").asString());
        assertThat(missing.collect(Collectors.groupingBy(rule -> rule, Collectors.counting())))
                .isEqualTo(Map.of("L3", 28L, "L6", 1L, "K4", 1L));
        refusalsAreWhatTheReadmeSays();
    }

    private static void refusalsAreWhatTheReadmeSays() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var change = "/api/programmes/probe/positions/musterstadt--scenario-holding/change";
        var reserved =
                """
                {"stance": "RESERVED", "bindingness": "EXECUTIVE_STATEMENT", "reason": "Bedenken",
                 "provenance": {"effective": "2026-06", "sources": [], "publicity": "PUBLIC"}}
                """;

        assertThat(office.post(change, reserved, "If-Match", "\"1\"").status()).isEqualTo(412);
        var refusal = office.post(change, reserved, "If-Match", "\"2\"").json();
        for (var name : List.of("status", "code", "rule", "detail")) {
            assertThat(readme).contains("\"%s\": %s".formatted(name, refusal.path(name)));
        }
    }

    @Test
    void theIndexNamesEveryCommandWithItsEvent() {
        var indexed =
                ROW.matcher(readme)
                        .results()
                        .map(row -> row.group(1) + " -> " + row.group(2))
                        .filter(row -> !row.equals("command -> event"));

        var recorded = CommandCatalogue.roadmap().commandsByEvent().entrySet().stream();
        assertThat(indexed)
                .containsExactlyInAnyOrderElementsOf(
                        recorded.map(entry ->
                                        entry.getValue().getSimpleName()
                                                + " -> "
                                                + entry.getKey().getSimpleName())
                                .toList());
    }

    @Test
    void theIndexNamesEveryEventThatACommandRecords() {
        var events = ROW.matcher(readme).results().map(row -> row.group(2));

        assertThat(events.collect(Collectors.toSet()))
                .containsAll(
                        CommandCatalogue.roadmap().commandsByEvent().keySet().stream()
                                .map(Class::getSimpleName)
                                .collect(Collectors.toSet()));
    }

    @Test
    void theIndexNamesEveryAddress() {
        assertThat(indexedAddresses()).isEqualTo(servedAddresses());
    }

    /** An address that begins with dots goes on after the last one that is written in full. */
    private static Map<String, String> indexedAddresses() {
        var addresses = new LinkedHashMap<String, String>();
        var slice = "";
        for (var row : ROW.matcher(readme).results().toList()) {
            var written = row.group(3).replaceAll("^\\[?`|`(]\\[\\w+])?$", "");
            if (!written.startsWith("…") && written.startsWith("/")) {
                slice =
                        written.startsWith("/api/")
                                ? written
                                : "/api/programmes/{programme}" + written;
            }
            var address = written.startsWith("…") ? slice + written.substring(1) : slice;
            if (!row.group(1).equals("command")) {
                addresses.put(row.group(1), address);
            }
        }
        return addresses;
    }

    private static Map<String, String> servedAddresses() {
        var addresses = new LinkedHashMap<String, String>();
        roadmap.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) ->
                        Arrays.stream(handler.getMethod().getParameters())
                                .filter(p -> p.isAnnotationPresent(CommandBody.class))
                                .forEach(command ->
                                        addresses.put(
                                                command.getType().getSimpleName(),
                                                only(mapping.getPatternValues()))));
        return addresses;
    }

    private static String only(Set<String> values) {
        assertThat(values).hasSize(1);
        return values.iterator().next();
    }

    private static List<String> statusesOfFirstSteps() throws IOException, InterruptedException {
        var steps = TESTED.matcher(readme).results().map(block -> block.group(1));
        var script =
                steps.collect(Collectors.joining("\n", RECORDING_CURL, ""))
                        .replace("http://localhost:8080", roadmap.address().toString());
        var bash = new ProcessBuilder("bash").directory(ROOT.toFile()).redirectErrorStream(true);
        bash.environment().put("TOKEN", roadmap.token(Role.PROJECT_OFFICE));
        bash.environment().put("ANSWERS", directory.toAbsolutePath().toString());
        var process = bash.start();
        try (var input = process.getOutputStream()) {
            input.write(script.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static JsonNode answer(int number) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(directory.resolve(Integer.toString(number))));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
