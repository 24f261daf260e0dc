package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Whoever can write the database gets no signature for what was not signed before. */
class AlteredLogTest {

    @TempDir private Path directory;

    private SignedLog log;
    private Roadmap roadmap;
    private JdbcClient jdbc;
    private Api api;

    @BeforeEach
    void startAndSign() {
        log = SignedLog.start(directory);
        roadmap = log.roadmap();
        jdbc = log.jdbc();
        api = log.api();
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
        log.finds(Kind.SHORTER_THAN_CHECKPOINT, 5);
        // also if nothing in the database knows of it any more
        jdbc.sql("delete from log_checkpoint where tree_size = 5").update();
        refusesToSign();
        log.finds(Kind.SHORTER_THAN_CHECKPOINT, 5);
    }

    @Test
    void theLogWasReplacedByAnotherThatIsIntact() {
        jdbc.sql("delete from log_checkpoint").update();
        jdbc.sql("delete from domain_event").update();
        jdbc.sql("update log_head set position = 0, frontier = X'0000000000000000'").update();
        for (int i = 0; i < 5; i++) {
            OwnProgramme.open(roadmap, "other");
        }

        log.finds(Kind.ALTERED, 1);
        refusesToSign();
    }

    @Test
    void theTableOfCheckpointsWasChanged() {
        jdbc.sql("update log_checkpoint set note = replace(note, 'roadmap', 'Roadmap')").update();
        OwnProgramme.open(roadmap, "new");

        refusesToSign();
        log.finds(Kind.SIGNATURE, 4);
    }

    @Test
    void findsAnEventBehindTheHeadAndAHeadThatIsNotOfTheEvents() {
        jdbc.sql("update log_head set position = 3").update();
        log.finds(Kind.INSERTED, 4);
        jdbc.sql("update log_head set position = 4, root = X'00'").update();
        log.finds(Kind.HEAD, 4);
    }

    @Test
    void findsThatTheKeysAreOthers() throws Exception {
        var others = new LogKeys(directory.resolve("others"));
        others.makeFirst(null, Instant.now());
        Files.writeString(
                directory.resolve("keys/keys-1.introduction.txt"),
                others.introductions().getFirst());

        log.finds(Kind.SIGNATURE, 4);
    }

    @Test
    void findsNothingWhereNothingIs() {
        roadmap.bean(CheckpointSigner.class).checkAndSign();

        log.isIntact();
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
