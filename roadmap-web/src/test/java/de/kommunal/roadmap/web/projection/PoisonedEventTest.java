package de.kommunal.roadmap.web.projection;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Muensterland;
import de.kommunal.roadmap.web.support.Roadmap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;

/** An event that the program cannot read is never skipped, and keeps back only what follows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonedEventTest {

    private static final long POISONED = 60;

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Muensterland muensterland;
    private Api auditor;
    private String answersBefore;

    @BeforeAll
    void startWithAnEventOfTheFuture() {
        use(Roadmap.start(directory));
        answersBefore = muensterland.answersAt(POISONED - 1).toString();
        roadmap.close();
        var stopped = stoppedStore();
        stopped.sql("drop trigger domain_event_append_only").update();
        rename(stopped, "", "OfTheFuture");
        // as for a program that has just got such a log
        stopped.sql("delete from fact_1").update();
        stopped.sql("update projection_progress set position = 0, digest = repeat('0', 64)")
                .update();
        use(Roadmap.startUnreadable(directory));
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void isShownWithItsCause() {
        var facts = facts();

        assertThat(facts.path("position").longValue()).isEqualTo(POISONED - 1);
        assertThat(facts.path("behind").longValue()).isPositive();
        assertThat(facts.at("/stop/position").longValue()).isEqualTo(POISONED);
        assertThat(facts.at("/stop/type").stringValue()).contains("OfTheFuture");
        assertThat(facts.at("/stop/eventId").stringValue()).isNotBlank();
        assertThat(facts.at("/stop/cause").stringValue()).contains("OfTheFuture");
    }

    @Test
    void keepsTheProgramFromBeingReadyAndSaysWhy() {
        assertThat(roadmap.anonymous().get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(roadmap.anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);

        var health = roadmap.as(Role.ADMIN).get("/actuator/health/readiness").json();

        assertThat(health.at("/components/followers/details/reason").stringValue())
                .contains("facts stopped at position " + POISONED)
                .contains("OfTheFuture");
        assertThat(health.at("/components/db/status").stringValue()).isEqualTo("UP");
    }

    @Test
    void leavesReadableWhatIsBeforeIt() {
        assertThat(muensterland.answersAt(POISONED - 1).toString()).isEqualTo(answersBefore);
        assertThat(
                        roadmap.anonymous()
                                .get("/api/programmes/muensterland/partners?atPosition=" + POISONED)
                                .status())
                .isEqualTo(400);
        // the log itself needs nobody to understand it
        assertThat(
                        auditor.get("/api/audit/events?after=59&limit=1")
                                .json()
                                .at("/0/type")
                                .asString())
                .contains("OfTheFuture");
    }

    @Test
    void hasAChainWithoutBeingUnderstood() {
        var id = facts().at("/stop/eventId").stringValue();

        var chain = auditor.get("/api/audit/events/" + id + "/chain");

        assertThat(chain.status()).as(chain.text()).isEqualTo(200);
        assertThat(chain.json().at("/event/event").stringValue()).isEqualTo(id);
    }

    @Test
    void aRebuildDoesNotSkipItEither() {
        auditor.post("/api/audit/projections/rebuild", "");

        var ended =
                Awaitility.await()
                        .until(
                                () -> auditor.get("/api/audit/projections").json().path("rebuild"),
                                progress -> progress.hasNonNull("endedAt"));
        assertThat(ended.at("/result/position").longValue()).isEqualTo(POISONED - 1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatIsRecordedNeverthelessIsReadOnceItCanBeRead() {
        muensterland.proposes("after-the-poison");
        var position = muensterland.position();
        Problems.assertProblem(
                roadmap.as(Role.PROJECT_OFFICE)
                        .get(
                                "/api/programmes/muensterland/scenarios?limit=500",
                                "Roadmap-Position",
                                Long.toString(position)),
                503,
                "not-there-yet");

        rename(roadmap.bean(JdbcClient.class), "OfTheFuture", "");

        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> {
                    var facts = facts();
                    assertThat(facts.path("position").longValue()).isGreaterThanOrEqualTo(position);
                    assertThat(facts.path("stop").isNull() || facts.path("stop").isMissingNode())
                            .isTrue();
                });
        assertThat(muensterland.read("/scenarios?limit=500")).contains("after-the-poison");
    }

    private void use(Roadmap started) {
        roadmap = started;
        muensterland = new Muensterland(roadmap);
        auditor = roadmap.as(Role.AUDITOR);
    }

    private JsonNode facts() {
        return auditor.get("/api/audit/projections").json().path("followers").get(0);
    }

    private static void rename(JdbcClient store, String from, String to) {
        store.sql(
                        """
                        update domain_event set payload_type = case when ? = ''
                            then payload_type || ? else replace(payload_type, ?, '') end
                        where global_index = ?
                        """)
                .params(from, to, from, POISONED)
                .update();
    }

    private JdbcClient stoppedStore() {
        var url = "jdbc:h2:" + directory.toAbsolutePath().resolve("roadmap");
        return JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }
}
