package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

/** An event that an older version of the program has stored. */
class RevisedEventTest {

    private static final String METADATA = "{\"actor\":\"actor-old\",\"request\":\"r\"}";

    @TempDir private Path directory;

    private Roadmap roadmap;
    private OwnProgramme programme;

    @BeforeEach
    void start() {
        roadmap =
                Roadmap.start(
                        directory, "--roadmap.audit.sign-every=PT0S", "--roadmap.data-set=none");
        programme = OwnProgramme.open(roadmap, "old");
    }

    @AfterEach
    void stop() {
        roadmap.close();
    }

    @Test
    void isAnsweredAsStoredAndAsItIsReadToday() {
        // two blanks and an escape, as nothing that writes JSON anew would leave them
        var payload =
                """
                {"programme":  "%s", "id": "holding", "title": "F\\u00fcr", "legalForm": "HOLDING", %s}\
                """
                        .formatted(programme.id(), OwnProgramme.provenance("2025").strip());
        append("old-1", "roadmap.ScenarioProposed", payload);

        var answer = event("old-1");

        assertThat(answer.path("payloadText").stringValue()).isEqualTo(payload);
        assertThat(
                        new String(
                                Base64.getDecoder()
                                        .decode(answer.path("payloadBytes").stringValue()),
                                StandardCharsets.UTF_8))
                .isEqualTo(payload);
        assertThat(answer.path("metaDataText").stringValue()).isEqualTo(METADATA);
        assertThat(answer.at("/event/revision").stringValue()).isEqualTo("1");
        assertThat(answer.at("/event/payload/legalForm").stringValue()).isEqualTo("HOLDING");
        assertThat(answer.at("/upcast/type").stringValue()).isEqualTo("roadmap.ScenarioProposed");
        assertThat(answer.at("/upcast/revision").stringValue()).isEqualTo("2");
        assertThat(answer.at("/upcast/payload/model").stringValue()).isEqualTo("HOLDING");
        assertThat(answer.at("/upcast/payload").has("legalForm")).isFalse();
        assertThat(answer.has("upcastProblem")).isFalse();
        var api = roadmap.as(Role.AUDITOR);
        var proof = api.get(answer.path("proofAddress").stringValue()).json();
        assertThat(proof).isEqualTo(answer.path("proof"));
        assertThat(
                        api.get(answer.path("chainAddress").stringValue())
                                .json()
                                .at("/request/actor")
                                .stringValue())
                .isEqualTo("actor-old");
        assertThat(api.get("/api/audit/events?actor=actor-old").json()).hasSize(1);
    }

    @Test
    void thatNobodyCanReadTodayIsStillAnsweredAsStored() {
        append("broken-1", "roadmap.ScenarioProposed", "[]");

        var answer = event("broken-1");

        assertThat(answer.path("payloadText").stringValue()).isEqualTo("[]");
        assertThat(answer.has("upcast")).isFalse();
        assertThat(answer.path("upcastProblem").stringValue()).isNotBlank();
    }

    private JsonNode event(String id) {
        var answer = roadmap.as(Role.AUDITOR).get("/api/audit/events/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** As revision 1, with its leaf in the tree, as that version did. */
    private void append(String id, String type, String payload) {
        var jdbc = roadmap.bean(JdbcClient.class);
        var data = Bytes.of(payload.getBytes(StandardCharsets.UTF_8));
        var metaData = Bytes.of(METADATA.getBytes(StandardCharsets.UTF_8));
        var aggregate = "scenario/" + programme.id() + "/holding";
        var now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
        long position = programme.head() + 1;
        var leaf =
                new LogLeaf(
                        position,
                        id,
                        aggregate,
                        "Scenario",
                        0,
                        now,
                        type,
                        "1",
                        data.length(),
                        data.sha256(),
                        metaData.length(),
                        metaData.sha256());
        var before = jdbc.sql("select frontier from log_head").query(byte[].class).single();
        var tree = TreeFrontier.fromBytes(Bytes.of(before)).append(leaf.hash());
        jdbc.sql("insert into domain_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        position,
                        id,
                        aggregate,
                        0,
                        "Scenario",
                        RecordedTime.text(now),
                        type,
                        "1",
                        data.toArray(),
                        metaData.toArray(),
                        leaf.hash().toArray())
                .update();
        jdbc.sql("update log_head set position = ?, recorded_at = ?, frontier = ?, root = ?")
                .params(
                        position,
                        RecordedTime.text(now),
                        tree.toBytes().toArray(),
                        tree.root().toArray())
                .update();
    }
}
