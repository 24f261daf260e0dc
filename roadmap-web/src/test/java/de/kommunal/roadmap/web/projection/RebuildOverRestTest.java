package de.kommunal.roadmap.web.projection;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Muensterland;
import de.kommunal.roadmap.web.support.Roadmap;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A rebuild is begun, watched, halted and ended over REST, and reads go on meanwhile. */
class RebuildOverRestTest {

    private static final String REBUILD = "/api/audit/projections/rebuild";

    @TempDir private Path directory;

    private Roadmap roadmap;
    private Muensterland muensterland;
    private Api auditor;
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        roadmap = Roadmap.start(directory);
        muensterland = new Muensterland(roadmap);
        muensterland.proposes("holding-2");
        muensterland.read("/scenarios");
        auditor = roadmap.as(Role.AUDITOR);
        jdbc = roadmap.bean(JdbcClient.class);
    }

    @AfterEach
    void stop() {
        roadmap.close();
    }

    @Test
    void saysThatWhatWasReadIsWhatTheLogSays() {
        assertThat(projections().hasNonNull("rebuild")).isFalse();
        var before = facts();

        assertThat(auditor.post(REBUILD, "").status()).isEqualTo(202);

        var done = ended();
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        assertThat(done.path("done").longValue()).isEqualTo(muensterland.position());
        assertThat(done.path("result").path("same").booleanValue()).isTrue();
        assertThat(done.path("result").path("digest")).isEqualTo(before.path("digest"));
        assertThat(slot()).isEqualTo(2);
        assertThat(rows(1)).isZero();
    }

    @Test
    void recordsInTheLogWhatItHasShown() {
        var before = facts();
        assertThat(projections().hasNonNull("lastAttestation")).isFalse();

        auditor.post(REBUILD, "");
        ended();

        var attested = projections().at("/lastAttestation/attested");
        assertThat(attested.path("position").longValue()).isEqualTo(muensterland.position());
        assertThat(attested.path("digest")).isEqualTo(before.path("digest"));
        assertThat(attested.path("unchanged").booleanValue()).isTrue();
        assertThat(attested.path("codeDigest").stringValue()).matches("[0-9a-f]{64}");
        var id = projections().at("/lastAttestation/eventId").stringValue();
        var event =
                auditor.get("/api/audit/events?limit=1&after=" + muensterland.position()).json();
        assertThat(event.at("/0/id").stringValue()).isEqualTo(id);
        assertThat(event.at("/0/position").longValue()).isEqualTo(muensterland.position() + 1);
        // it is read like anything else, and is in no programme
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(facts().path("position").longValue())
                                .isEqualTo(muensterland.position() + 1));
        assertThat(roadmap.anonymous().get("/api/programmes").text()).doesNotContain("\"log\"");
        auditor.post(REBUILD, "");
        assertThat(ended().at("/result/same").booleanValue()).isTrue();
        assertThat(projections().at("/lastAttestation/attested/codeDigest"))
                .isEqualTo(attested.path("codeDigest"));
    }

    @Test
    void isRecordedInTheAccessLog() {
        auditor.post(REBUILD, "");
        ended();

        assertThat(auditor.get("/api/audit/access?kind=ADMINISTRATION").text()).contains(REBUILD);
    }

    @Test
    void nobodyElseCanSayItOrOpenAProgrammeOfItsName() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var programme =
                """
                {"id": "log", "name": "Probe", "region": "Probe", "fictional": true,
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """;

        Problems.assertProblem(office.post("/api/programmes", programme), 422, "invalid-content");
        assertThat(office.get("/api/programmes/log/partners").status()).isEqualTo(404);
    }

    @Test
    void findsAFactThatSomebodyAltered() {
        assertThat(jdbc.sql("update fact_1 set place = place + 1 where position = 7").update())
                .isEqualTo(1);

        auditor.post(REBUILD, "");

        var done = ended();
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        assertThat(done.path("result").path("same").booleanValue()).isFalse();
        auditor.post(REBUILD, "");
        assertThat(ended().path("result").path("same").booleanValue()).isTrue();
    }

    @Test
    void readsAndWritesGoOnWhileItIsHalted() throws Exception {
        var now = muensterland.answersAt(muensterland.position());
        haltAtTheStart();
        Problems.assertProblem(auditor.post(REBUILD, ""), 409, "rebuild-under-way");

        muensterland.proposes("meanwhile");

        assertThat(muensterland.read("/scenarios?limit=500")).contains("\"meanwhile\"");
        assertThat(muensterland.answersAt(muensterland.position() - 1)).isEqualTo(now);
        assertThat(projections().at("/rebuild/state").stringValue()).isEqualTo("PAUSED");
        assertThat(slot()).isEqualTo(1);

        auditor.post(REBUILD + "/resume", "");

        var done = ended();
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        assertThat(done.path("done").longValue()).isEqualTo(muensterland.position());
        assertThat(done.path("result").path("same").booleanValue()).isTrue();
        assertThat(muensterland.read("/scenarios?limit=500")).contains("\"meanwhile\"");
    }

    @Test
    void leavesEverythingAsItWasWhenItIsCancelled() throws Exception {
        haltAtTheStart();
        var before = facts();

        var cancelled = auditor.send("DELETE", REBUILD, "");

        assertThat(cancelled.json().path("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(facts()).isEqualTo(before);
        assertThat(slot()).isEqualTo(1);
        Awaitility.await().untilAsserted(() -> assertThat(rows(2)).isZero());
        Problems.assertProblem(auditor.send("DELETE", REBUILD, ""), 409, "no-rebuild-under-way");
        Problems.assertProblem(auditor.post(REBUILD + "/pause", ""), 409, "no-rebuild-under-way");
    }

    @Test
    void isNotForTheOffice() {
        var office = roadmap.as(Role.PROJECT_OFFICE);

        assertThat(office.post(REBUILD, "").status()).isEqualTo(403);
        assertThat(roadmap.anonymous().get("/api/audit/projections").status()).isEqualTo(401);
        assertThat(projections().hasNonNull("rebuild")).isFalse();
    }

    /** It cannot come further than to the lock that this holds until it is paused. */
    private void haltAtTheStart() throws Exception {
        var locked = new CountDownLatch(1);
        var paused = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var holding =
                    thread.submit(() ->
                            roadmap.bean(TransactionTemplate.class)
                                    .executeWithoutResult(status -> {
                                        jdbc.sql("select * from fact_2 for update")
                                                .query()
                                                .listOfRows();
                                        jdbc.sql(
                                                        "insert into fact_2 select"
                                                                + " * from fact_1"
                                                                + " where position"
                                                                + " = 1")
                                                .update();
                                        locked.countDown();
                                        await(paused);
                                        status.setRollbackOnly();
                                    }));
            locked.await();
            assertThat(auditor.post(REBUILD, "").status()).isEqualTo(202);
            assertThat(auditor.post(REBUILD + "/pause", "").status()).isEqualTo(200);
            paused.countDown();
            holding.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode ended() {
        return Awaitility.await()
                .until(
                        () -> projections().path("rebuild"),
                        progress -> progress.hasNonNull("endedAt"));
    }

    private JsonNode facts() {
        return projections().path("followers").get(0);
    }

    private JsonNode projections() {
        return auditor.get("/api/audit/projections").json();
    }

    private int slot() {
        return jdbc.sql("select slot from projection_progress where name = 'facts'")
                .query(Integer.class)
                .single();
    }

    private long rows(int slot) {
        return jdbc.sql("select count(*) from fact_" + slot).query(Long.class).single();
    }
}
