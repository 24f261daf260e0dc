package de.kommunal.roadmap.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Muensterland;
import de.kommunal.roadmap.web.support.Roadmap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The whole program on PostgreSQL does as it does on H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresRoadmapTest {

    private static final int SENDERS = 8;
    private static final String SCENARIOS = "/api/programmes/muensterland/scenarios";
    private static final String REFINEMENT =
            """
            {"title": "Probe 2", "reason": "Probe",
             "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
            """;
    private static final String POSITION =
            """
            {"partner": "stadt-muenster", "topic": {"kind": "PROCESS"}, "stance": "SUPPORTS",
             "bindingness": "EXECUTIVE_STATEMENT",
             "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
            """;

    @TempDir private static Path directory;

    private EmbeddedPostgres server;
    private Roadmap roadmap;
    private Api office;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        startProgram();
    }

    private void startProgram() {
        roadmap =
                Roadmap.start(
                        directory,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--roadmap.data-set=muensterland");
        office = roadmap.as(Role.PROJECT_OFFICE);
    }

    @AfterAll
    void stop() throws IOException {
        roadmap.close();
        server.close();
    }

    @Test
    void loadsTheDataSet() {
        var partners = office.get("/api/programmes/muensterland/partners?agreement=oerv-citeq");

        assertThat(partners.json().path("items")).hasSize(28);
    }

    @Test
    void recordsARequestOnceThatIsRepeatedAtOnce() throws Exception {
        var before = head();

        var answers =
                atOnce(() -> office.post(SCENARIOS, holding("once"), "Idempotency-Key", "once"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void recordsANewSubjectOnce() throws Exception {
        var before = head();

        var answers = atOnce(() -> office.post(SCENARIOS, holding("race")));

        assertThat(answers)
                .extracting(answer -> answer.status() + answer.code())
                .containsOnlyOnce("201")
                .containsOnly("201", "409already-exists");
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void recordsOnePositionThatLeads() throws Exception {
        var answers = atOnce(() -> office.post("/api/programmes/muensterland/positions", POSITION));

        assertThat(answers)
                .extracting(answer -> answer.status() + answer.code())
                .containsOnlyOnce("201")
                .containsOnly("201", "409refused-by-rule");
    }

    @Test
    void letsOneOfThoseThroughWhoSawTheSameVersion() throws Exception {
        office.post(SCENARIOS, holding("refined"));

        var answers =
                atOnce(() ->
                        office.post(
                                SCENARIOS + "/refined/refinement",
                                REFINEMENT,
                                "If-Match",
                                "\"1\""));

        assertThat(answers)
                .extracting(answer -> answer.status() + answer.code())
                .containsOnlyOnce("200")
                .containsOnly("200", "412stale-version");
    }

    @Test
    void triesOutAndRecordsNothing() {
        var before = head();
        var scenario = "{\"ProposeScenario\": %s}".formatted(holding("tried-out"));

        var answer =
                office.post(
                        "/api/programmes/muensterland/what-if",
                        "{\"commands\": [%1$s, %1$s, %2$s]}"
                                .formatted(scenario, scenario.replace("tried-out", "too")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("commands").valueStream())
                .extracting(tried -> tried.path("accepted").booleanValue())
                .containsExactly(true, false, true);
        assertThat(head()).isEqualTo(before);
        assertThat(office.get(SCENARIOS + "/tried-out").status()).isEqualTo(404);
    }

    @Test
    void makesTheSameFactsAnew() {
        var muensterland = new Muensterland(roadmap);
        muensterland.correctsAPosition();
        var answers = muensterland.answersAt(muensterland.position());
        var rebuild = roadmap.bean(Rebuild.class);
        var digest = rebuild.digest();

        assertThat(rebuild.rebuild()).isEqualTo(digest).isEqualTo(rebuild.recomputeDigest());

        assertThat(muensterland.answersAt(muensterland.position())).isEqualTo(answers);
    }

    @Test
    void keepsTheLogIntact() {
        var verification = roadmap.as(Role.AUDITOR).get("/api/audit/verification").json();

        assertThat(verification.path("intact").booleanValue()).isTrue();
        assertThat(verification.path("position").longValue()).isEqualTo(head());
    }

    @Test
    void findsEverythingAfterARestart() {
        var muensterland = new Muensterland(roadmap);
        muensterland.proposes("before-the-restart");
        var position = muensterland.position();
        var answers = muensterland.answersAt(position);
        roadmap.close();

        startProgram();

        assertThat(head()).isEqualTo(position);
        var again = new Muensterland(roadmap);
        assertThat(again.answersAt(position)).isEqualTo(answers);
        again.proposes("after-the-restart");
        assertThat(again.read("/scenarios")).contains("after-the-restart");
    }

    private static String holding(String id) {
        return """
        {"id": "%s", "title": "Probe", "model": "HOLDING", "candidateForms": [],
         "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
        """
                .formatted(id);
    }

    private long head() {
        var checkpoint = roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint").json();
        return checkpoint.path("size").longValue();
    }

    private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var answers = senders.invokeAll(Collections.nCopies(SENDERS, request));
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
