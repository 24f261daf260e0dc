package de.kommunal.roadmap.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.reading.Forks;
import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.HypotheticalCommands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.CommandReader;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Whatever is tried out, and however it ends: the store is as it was before. */
@TestInstance(Lifecycle.PER_CLASS)
class NothingIsRecordedTest {

    private static final Actor OFFICE = new Actor("office", "PROJECT_OFFICE");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private OwnProgramme programme;

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory, "--roadmap.data-set=none");
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @BeforeEach
    void open() {
        programme = OwnProgramme.open(roadmap, "nothing");
        programme.hasPartner("nord");
        programme.record("/scenarios", "2025", fields("holding"));
        settled();
    }

    @Test
    void noRowOfAnyTableIsAnother() {
        var before = store();
        var lastWritten = roadmap.bean(Commands.class).lastPosition();

        var answer =
                programme.whatIf(
                        "\"adoption\": {\"legalForm\": \"GMBH\", \"scenario\": \"holding\","
                                + " \"agreement\": \"verbund\", "
                                + OwnProgramme.provenance("2025-06-01")
                                + "}",
                        scenario("neu"),
                        scenario("holding"),
                        command("DiscardScenario", "\"id\": \"holding\", \"reason\": \"Nein\""),
                        choice());

        assertThat(answer.path("commands").valueStream())
                .extracting(tried -> tried.path("accepted").booleanValue())
                .containsExactly(true, false, true, true);
        assertThat(store()).isEqualTo(before);
        assertThat(roadmap.bean(Commands.class).lastPosition()).isEqualTo(lastWritten);
        assertThat(programme.read("/scenarios/holding").path("state").stringValue())
                .isEqualTo("PROPOSED");
        // this node has not kept in mind that it exists
        var refused =
                programme.tell(
                        "/scenarios/holding/merger",
                        "2025",
                        "\"into\": \"neu\", \"reason\": \"x\"");
        assertThat(refused.code()).isEqualTo("unknown-reference");
    }

    @Test
    void othersReadOnAsIfNothingWere() throws Exception {
        var head = log().head();

        var seen =
                forks().inFork(() -> {
                    hypothetical().send(order("neu"));
                    assertThat(forks().position()).isEqualTo(head.position() + 1);
                    assertThat(records().exists(id(), scenarioOf("neu").subject())).isTrue();
                    return elsewhere(() ->
                            "%s %s %s %s"
                                    .formatted(
                                            log().head().equals(head),
                                            forks().position() == head.position(),
                                            records().exists(id(), scenarioOf("neu").subject()),
                                            programme.read("/scenarios").path("items").size()));
                });

        assertThat(seen).isEqualTo("true true false 1");
        assertThat(records().exists(id(), scenarioOf("neu").subject())).isFalse();
    }

    @Test
    void anErrorInTheMiddleLeavesNothing() {
        var before = store();

        assertThatThrownBy(() ->
                        forks().inFork(() -> {
                            hypothetical().send(order("neu"));
                            throw new IllegalArgumentException("in the middle");
                        }))
                .hasMessage("in the middle");
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() ->
                        forks().inFork(() -> {
                            hypothetical().send(order("neu"));
                            throw new StackOverflowError("in the middle");
                        }));

        assertThat(store()).isEqualTo(before);
        assertThat(forks().position()).isEqualTo(log().head().position());
    }

    @Test
    void whatGetsPastTheForkIsTakenBackByTheDatabase() {
        var before = store();

        var changed =
                forks().inFork(() ->
                        roadmap.bean(JdbcClient.class)
                                .sql("update log_head set position = position + 1 where id = 1")
                                .update());

        assertThat(changed).isEqualTo(1);
        assertThat(store()).isEqualTo(before);
    }

    @Test
    void aCommandThatHasLostItsForkIsRefused() {
        var before = store();

        assertThatIllegalStateException().isThrownBy(() -> hypothetical().send(order("neu")));
        assertThatThrownBy(() ->
                        forks().inFork(() ->
                                elsewhere(() -> {
                                    hypothetical().send(order("neu"));
                                    return true;
                                })))
                .hasStackTraceContaining("lost its fork");

        assertThat(store()).isEqualTo(before);
    }

    @Test
    void aForkWithinAForkIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> forks().inFork(() -> forks().inFork(() -> 1)))
                .withMessageContaining("a fork is open");
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        var before = store();
        var wanted =
                WhatIfRequest.of(
                        CommandReader.object(
                                "{\"commands\": [%s]}"
                                        .formatted(scenario("neu"))
                                        .getBytes(StandardCharsets.UTF_8)),
                        programme.id());

        assertThatExceptionOfType(ApiProblem.class)
                .isThrownBy(() ->
                        roadmap.bean(Trials.class)
                                .run(id(), wanted, OFFICE, Deadline.in(Duration.ZERO)))
                .withMessageContaining("takes longer");

        assertThat(store()).isEqualTo(before);
    }

    @Test
    void aBreachIsForetoldAndHappensOnlyOnceTheDecisionIsTaken() {
        impose("weitere-form", "LEGAL_FORM_ADOPTION");
        impose("beitritt", "ACCESSION");

        var answer = programme.whatIf("", choice());

        var follows = answer.at("/commands/0/follows/0");
        assertThat(follows.path("command").stringValue()).isEqualTo("RecordConditionBreach");
        assertThat(follows.path("accepted").booleanValue()).isTrue();
        assertThat(answer.path("conditions").valueStream())
                .extracting(condition -> condition.at("/then/id").stringValue())
                .containsExactly("weitere-form");
        assertThat(answer.at("/conditions/0/before").stringValue()).isEqualTo("OPEN");
        assertThat(answer.at("/conditions/0/then/breaches/0/resolution").stringValue())
                .isEqualTo("wahl");

        // what comes after it in the log has been dealt with, so it would have been too
        programme.record("/partners/nord/agreements", "2025-06", "\"agreement\": \"verbund\"");
        awaitBreach("beitritt");
        assertThat(breaches("weitere-form")).isEmpty();
        assertThat(programme.events("resolution/wahl")).isEmpty();

        programme.record("/resolutions", "2025-03-10", choiceFields());
        assertThat(awaitBreach("weitere-form").path("payload"))
                .isEqualTo(follows.at("/events/0/data"));
    }

    @Test
    void realWritersGoOnMeanwhileAndNeitherSeesTheOther() throws Exception {
        var before = log().head().position();
        int times = 25;
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writers =
                    IntStream.range(0, 2)
                            .mapToObj(w ->
                                    threads.submit(
                                            times(
                                                    times,
                                                    i -> {
                                                        programme.record(
                                                                "/scenarios",
                                                                "2025",
                                                                fields(
                                                                        "real-%d-%d"
                                                                                .formatted(w, i)));
                                                        return true;
                                                    })))
                            .toList();
            var tries =
                    IntStream.range(0, 2)
                            .mapToObj(w ->
                                    threads.submit(
                                            times(
                                                    times,
                                                    i ->
                                                            seesOnlyItself(
                                                                    "hypothetical-%d-%d"
                                                                            .formatted(w, i)))))
                            .toList();
            for (var writer : writers) {
                assertThat(writer.get()).isTrue();
            }
            for (var one : tries) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(log().head().position()).isEqualTo(before + 2L * times);
        assertThat(log().recompute()).isInstanceOf(Recomputation.Intact.class);
        settled();
        assertThat(roadmap.bean(Rebuild.class).recomputeDigest())
                .isEqualTo(roadmap.bean(Rebuild.class).digest());
        assertThat(programme.read("/scenarios?limit=500").toString())
                .doesNotContain("hypothetical");
    }

    private boolean seesOnlyItself(String scenario) {
        var answer =
                programme.whatIf(
                        "",
                        scenario(scenario),
                        command(
                                "RefineScenario",
                                "\"id\": \"holding\", \"title\": \"%s\", \"reason\": \"x\""
                                        .formatted(scenario)));
        assertThat(answer.path("changes").valueStream())
                .extracting(change -> change.at("/subject/id").stringValue())
                .containsExactly("holding", scenario);
        return true;
    }

    private static Callable<Boolean> times(int times, IntFunction<Boolean> work) {
        return () -> IntStream.range(0, times).allMatch(work::apply);
    }

    /** All rows of all tables; of the processors' tokens, which move by themselves, the number. */
    private Map<String, Object> store() {
        settled();
        var jdbc = roadmap.bean(JdbcClient.class);
        var tables =
                jdbc.sql(
                                "select table_name from information_schema.tables where"
                                        + " table_schema = 'PUBLIC'")
                        .query(String.class)
                        .list();
        assertThat(tables).contains("DOMAIN_EVENT", "LOG_HEAD", "FACT_1", "COMMAND_RECEIPT");
        // that somebody asked is recorded, a moment later; it has the address and nothing of the
        // body
        tables.remove("ACCESS_ENTRY");
        var store = new TreeMap<String, Object>();
        for (var table : tables) {
            var rows =
                    jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                            .map(NothingIsRecordedTest::text)
                            .sorted()
                            .toList();
            store.put(table, table.equals("TOKEN_ENTRY") ? rows.size() : rows);
        }
        store.put("digest", roadmap.bean(Rebuild.class).digest());
        store.put("head", log().head());
        return store;
    }

    private static String text(Map<String, Object> row) {
        var text = new TreeMap<String, Object>();
        row.forEach((column, value) ->
                text.put(
                        column,
                        value instanceof byte[] bytes
                                ? HexFormat.of().formatHex(bytes)
                                : String.valueOf(value)));
        return text.toString();
    }

    /** Waits until the facts have followed the log. */
    private void settled() {
        assertThat(records().await(log().head().position(), PATIENCE)).isTrue();
    }

    private void impose(String id, String decision) {
        programme.record(
                "/resolutions",
                "2025-01-25",
                """
                "id": "auftrag-%s", "committee": "rat-nord", "partner": "nord",
                "decidedOn": "2025-01-25", "paperVersion": 1, "amendedInSession": false,
                "items": [{"no": 1, "kind": "MANDATE", "text": "Es wird geprüft."}]
                """
                        .formatted(id));
        programme.record(
                "/conditions",
                "2025-01-25",
                """
                "id": "%1$s", "partner": "nord", "committee": "rat-nord",
                "resolution": "auftrag-%1$s", "item": 1, "kind": "OTHER", "text": "Maßgabe",
                "appliesTo": ["%2$s"]
                """
                        .formatted(id, decision));
    }

    private static String choice() {
        return "{\"RecordResolution\": {%s, %s}}"
                .formatted(choiceFields(), OwnProgramme.provenance("2025-03-10"));
    }

    private static String choiceFields() {
        return """
        "id": "wahl", "committee": "rat-nord", "partner": "nord", "decidedOn": "2025-03-10",
        "paperVersion": 1, "amendedInSession": false,
        "items": [{"no": 1, "text": "Ziffer", "kind": "CHOICE", "legalForm": "GMBH",
                   "scenario": "holding"}]
        """;
    }

    private JsonNode awaitBreach(String condition) {
        var end = Instant.now().plus(PATIENCE);
        var found = breaches(condition);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = breaches(condition);
        }
        assertThat(found).describedAs("breaches of " + condition).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> breaches(String condition) {
        return programme.events("condition/" + condition).stream()
                .filter(event ->
                        event.path("type").stringValue().endsWith("BindingConditionBreached"))
                .toList();
    }

    private static String scenario(String id) {
        return command("ProposeScenario", fields(id));
    }

    private static String fields(String id) {
        return """
        "id": "%s", "title": "Titel", "model": "HOLDING", "candidateForms": ["GMBH"]
        """
                .formatted(id);
    }

    private static String command(String name, String fields) {
        return "{\"%s\": {%s, %s}}".formatted(name, fields, OwnProgramme.provenance("2025"));
    }

    private Command scenarioOf(String id) {
        var body = "{%s, %s}".formatted(fields(id), OwnProgramme.provenance("2025"));
        return CommandReader.command(
                ProposeScenario.class,
                CommandReader.object(body.getBytes(StandardCharsets.UTF_8)),
                Map.of("programme", programme.id()));
    }

    private Order order(String id) {
        return new Order(
                scenarioOf(id), null, null, OFFICE, Origin.REST, "request", "request", null);
    }

    private ProgrammeId id() {
        return new ProgrammeId(programme.id());
    }

    private Forks forks() {
        return roadmap.bean(Forks.class);
    }

    private HypotheticalCommands hypothetical() {
        return roadmap.bean(HypotheticalCommands.class);
    }

    private Records records() {
        return roadmap.bean(Records.class);
    }

    private EventLog log() {
        return roadmap.bean(EventLog.class);
    }

    private static <T> T elsewhere(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        try {
            return task.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
