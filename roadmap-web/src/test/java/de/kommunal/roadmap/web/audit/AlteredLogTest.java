package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whoever can write the database gets no signature for what was not signed before. */
@Order(1)
class AlteredLogTest {

    private static final String LEAF_HASH =
            "set leaf_hash = (select root from log_head) where global_index = 2";

    @TempDir private Path directory;

    private Roadmap roadmap;
    private JdbcClient jdbc;
    private Api api;
    private long signed;

    @BeforeEach
    void startAndSign() {
        roadmap =
                Roadmap.start(
                        directory, "--roadmap.audit.sign-every=PT0S", "--roadmap.data-set=none");
        jdbc = roadmap.bean(JdbcClient.class);
        api = roadmap.as(Role.AUDITOR);
        assertThat(api.get("/api/audit/checkpoint").json().has("signed")).isFalse();
        for (int i = 0; i < 4; i++) {
            OwnProgramme.open(roadmap, "signed");
        }
        signed = api.get("/api/audit/checkpoint").json().at("/signed/size").longValue();
        assertThat(signed).isEqualTo(4);
        jdbc.sql("drop trigger domain_event_append_only").update();
        jdbc.sql("drop trigger log_checkpoint_append_only").update();
    }

    @AfterEach
    void stop() {
        roadmap.close();
    }

    private void refusesToSign() {
        long before = count();
        var event = api.get("/api/audit/events?limit=1").json().at("/0/id").stringValue();
        for (var address : new String[] {"checkpoint", "events/" + event}) {
            Problems.assertProblem(api.get("/api/audit/" + address), 409, "log-altered");
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void thePageOfChecksSaysSoBeforeAnybodyChecks() {
        jdbc.sql("update domain_event set payload_revision = '9' where global_index = 2").update();
        OwnProgramme.open(roadmap, "new");

        assertThat(roadmap.signedIn(Role.AUDITOR).get("/audit/verification").text())
                .contains("Stopp: Das Protokoll passt nicht mehr", "Zurzeit gibt es kein Prüfpaket")
                .doesNotContain("href=\"/audit/packet\"")
                .endsWith("</html>\n");
    }

    private long count() {
        return jdbc.sql("select count(*) from log_checkpoint").query(Long.class).single();
    }

    @Test
    void signsAsLongAsNothingIsAltered() {
        OwnProgramme.open(roadmap, "new");

        assertThat(api.get("/api/audit/checkpoint").json().at("/signed/size").longValue())
                .isEqualTo(5);
    }

    @Test
    void aSignedEventWasChanged() {
        jdbc.sql("update domain_event set payload_revision = '9' where global_index = 2").update();
        OwnProgramme.open(roadmap, "new");

        refusesToSign();
    }

    @Test
    void aNewEventWasChangedBeforeItWasSigned() {
        OwnProgramme.open(roadmap, "new");
        jdbc.sql("update domain_event set type = 'Other' where global_index = 5").update();

        refusesToSign();
    }

    @Test
    void theLogWasCut() {
        var head = jdbc.sql("select frontier, root from log_head").query().singleRow();
        OwnProgramme.open(roadmap, "new");
        api.get("/api/audit/checkpoint");
        jdbc.sql("delete from domain_event where global_index = 5").update();
        jdbc.sql("update log_head set position = 4, frontier = ?, root = ?")
                .params(head.get("frontier"), head.get("root"))
                .update();

        refusesToSign();
        finds(Kind.SHORTER_THAN_CHECKPOINT, 5);
        // also if nothing in the database knows of it any more
        jdbc.sql("delete from log_checkpoint where tree_size = 5").update();
        refusesToSign();
        finds(Kind.SHORTER_THAN_CHECKPOINT, 5);
    }

    @Test
    void theLogWasReplacedByAnotherThatIsIntact() {
        jdbc.sql("delete from log_checkpoint").update();
        jdbc.sql("delete from domain_event").update();
        jdbc.sql("update log_head set position = 0, frontier = X'0000000000000000'").update();
        for (int i = 0; i < 5; i++) {
            OwnProgramme.open(roadmap, "other");
        }

        finds(Kind.ALTERED, 1);
        refusesToSign();
    }

    @Test
    void theTableOfCheckpointsWasChanged() {
        jdbc.sql("update log_checkpoint set note = replace(note, 'roadmap', 'Roadmap')").update();
        OwnProgramme.open(roadmap, "new");

        refusesToSign();
        finds(Kind.SIGNATURE, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTERED | update domain_event set payload = X'7b7d' where global_index = 2",
                "ALTERED | update domain_event set meta_data = X'7b7d' where global_index = 2",
                "ALTERED | update domain_event set leaf_hash = root from log_head",
                "ALTERED | update domain_event set event_identifier = 'x' where global_index = 2",
                "ALTERED | update domain_event set aggregate_identifier = 'x' where global_index"
                        + " = 2",
                "ALTERED | update domain_event set sequence_number = 7 where global_index = 2",
                "ALTERED | update domain_event set type = 'Other' where global_index = 2",
                "ALTERED | update domain_event set time_stamp = '2020-01-01T00:00:00.000Z' where"
                        + " global_index = 2",
                "ALTERED | update domain_event set time_stamp = 'yesterday' where global_index = 2",
                "ALTERED | update domain_event set payload_type = 'roadmap.Other' where"
                        + " global_index = 2",
                "MISSING | delete from domain_event where global_index = 2",
                "MISSING | delete from domain_event where global_index >= 2",
                "MISSING | update domain_event set global_index = 12 where global_index = 2",
                "MISSING | delete from domain_event where global_index = 2; update domain_event set"
                        + " global_index = global_index - 1 where global_index > 2",
                "INSERTED | update domain_event set global_index = 14 - global_index where"
                        + " global_index >= 2; update domain_event set global_index = 15 -"
                        + " global_index where global_index > 4; insert into domain_event"
                        + " (global_index, event_identifier, aggregate_identifier,"
                        + " sequence_number, type, time_stamp, payload_type, payload_revision,"
                        + " payload, meta_data, leaf_hash) select 2, 'x', 'x', 0, type, time_stamp,"
                        + " payload_type, payload_revision, payload, meta_data, leaf_hash from"
                        + " domain_event where global_index = 1",
                "REORDERED | update domain_event set global_index = 12 where global_index = 2;"
                        + " update domain_event set global_index = 2 where global_index = 4;"
                        + " update domain_event set global_index = 4 where global_index = 12",
            })
    void findsWhatWasDoneToTheTableOfEvents(Kind kind, String statements) {
        for (String statement : statements.split("; ", -1)) {
            var sql = statement.replace("set leaf_hash = root from log_head", LEAF_HASH);
            assertThat(jdbc.sql(sql).update()).as(sql).isPositive();
        }

        finds(kind, 2);
        assertThat(api.get("/api/audit/verification").json().path("upTo").longValue()).isEqualTo(2);
        assertThatThrownBy(() -> roadmap.bean(CheckpointSigner.class).checkAndSign())
                .as("the daily check, with nothing new")
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("At position 2")
                .hasMessageContaining(kind.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update domain_event set payload = X'7b7d' where global_index = 2"
                        + " | Der Inhalt ist ein anderer | /audit/events/2",
                "update domain_event set time_stamp = 'yesterday' where global_index = 2"
                        + " | Ereignis 2 lässt sich nicht mehr lesen | /audit/verification",
                "update domain_event set payload_type = 'x' where global_index = 2"
                        + " | Der Inhalt ist ein anderer | /audit/events/2",
                "delete from domain_event where global_index = 2"
                        + " | Ein Ereignis, das hier stand, fehlt | /audit/events?before=13",
                "update log_checkpoint set note = replace(note, 'roadmap', 'Roadmap')"
                        + " | Ein Siegel oder ein Schlüssel | /checkpoints/4",
                "update log_head set root = X'00'"
                        + " | Die Zeile, die das Ende des Protokolls nennt | /audit/verification",
            })
    void thePageStopsAndLeadsToThePlace(String statement, String kind, String link) {
        jdbc.sql(statement).update();
        var auditor = roadmap.signedIn(Role.AUDITOR);

        var address = auditor.submit("/audit/verification").header("Location").orElse("");
        roadmap.bean(Verifications.class).all().getFirst().await(Duration.ofSeconds(20));
        var page = auditor.get(address).text();

        assertThat(page)
                .contains("Stopp: Das Protokoll ist nicht mehr", "role=\"alert\"", kind)
                .contains("href=\"" + link + "\"")
                .doesNotContain("Unversehrt", "??")
                .endsWith("</html>\n");
        assertThat(auditor.get(link).text()).as(link).endsWith("</html>\n");
        assertThat(auditor.get(link).status()).as(link).isEqualTo(200);
        assertThat(auditor.get("/audit/verification").text())
                .contains(">verändert<", "role=\"alert\"", "Die letzte Prüfung hat gefunden")
                .endsWith("</html>\n");
    }

    @Test
    void findsAnEventBehindTheHeadAndAHeadThatIsNotOfTheEvents() {
        jdbc.sql("update log_head set position = 3").update();
        finds(Kind.INSERTED, 4);
        jdbc.sql("update log_head set position = 4, root = X'00'").update();
        finds(Kind.HEAD, 4);
    }

    @Test
    void findsThatTheKeysAreOthers() throws Exception {
        var others = new LogKeys(directory.resolve("others"));
        others.makeFirst(null, Instant.now());
        Files.writeString(
                directory.resolve("keys/keys-1.introduction.txt"),
                others.introductions().getFirst());

        finds(Kind.SIGNATURE, 4);
    }

    @Test
    void findsNothingWhereNothingIs() {
        roadmap.bean(CheckpointSigner.class).checkAndSign();
        var found = api.get("/api/audit/verification").json();

        assertThat(found.path("intact").booleanValue()).isTrue();
        assertThat(found.path("position").longValue()).isEqualTo(4);
        assertThat(found.has("kind")).isFalse();
    }

    /** At the position, or in a range that has it. */
    private void finds(Kind kind, long position) {
        var answer = api.get("/api/audit/verification");
        assertThat(answer.status()).isEqualTo(200);
        var found = answer.json();
        assertThat(found.path("intact").booleanValue(true)).as(answer.text()).isFalse();
        assertThat(found.path("kind").stringValue()).as(answer.text()).isEqualTo(kind.name());
        assertThat(position)
                .as(answer.text())
                .isBetween(found.path("position").longValue(), found.path("upTo").longValue());
    }

    @Test
    void theKeysAreGone() throws Exception {
        try (var files = Files.list(directory.resolve("keys"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        OwnProgramme.open(roadmap, "new");

        Problems.assertProblem(api.get("/api/audit/checkpoint"), 503, "log-keys-missing");
    }

    @Test
    void goesOnAfterARestart() {
        roadmap.close();
        roadmap =
                Roadmap.start(
                        directory, "--roadmap.audit.sign-every=PT1H", "--roadmap.data-set=none");
        OwnProgramme.open(roadmap, "after-restart");
        var again = api.at(roadmap);

        var end = again.get("/api/audit/checkpoint").json();
        assertThat(end.path("size").longValue()).isEqualTo(5);
        assertThat(end.at("/signed/size").longValue()).as("too early for another").isEqualTo(4);
        var id = again.get("/api/audit/events?after=4").json().at("/0/id").stringValue();
        var answer = again.get("/api/audit/events/" + id);
        Problems.assertProblem(answer, 503, "not-there-yet");
        assertThat(answer.header("Retry-After")).isPresent();
    }
}
