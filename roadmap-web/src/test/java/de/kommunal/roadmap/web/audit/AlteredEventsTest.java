package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.security.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is found where the tables of a signed log were changed. They are put right each time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlteredEventsTest {

    private static final String LEAF_HASH =
            "set leaf_hash = (select root from log_head) where global_index = 2";

    private static final List<String> TABLES =
            List.of("domain_event", "log_checkpoint", "log_head");

    @TempDir private static Path directory;

    private SignedLog log;

    @BeforeAll
    void startAndSign() {
        log = SignedLog.start(directory);
        for (var table : TABLES) {
            change("create table kept_%1$s as select * from %1$s".formatted(table));
        }
    }

    @AfterEach
    void putRight() {
        for (var table : TABLES) {
            change("delete from " + table);
            change("insert into %1$s select * from kept_%1$s".formatted(table));
        }
        log.isIntact();
    }

    @AfterAll
    void stop() {
        log.roadmap().close();
    }

    private int change(String statement) {
        return log.jdbc().sql(statement).update();
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
            assertThat(change(sql)).as(sql).isPositive();
        }

        log.finds(kind, 2);
        assertThat(log.api().get("/api/audit/verification").json().path("upTo").longValue())
                .isEqualTo(2);
        assertThatThrownBy(() -> log.roadmap().bean(CheckpointSigner.class).checkAndSign())
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
        change(statement);
        var auditor = log.roadmap().signedIn(Role.AUDITOR);

        var address = auditor.submit("/audit/verification").header("Location").orElse("");
        log.roadmap().bean(Verifications.class).all().getFirst().await(Duration.ofSeconds(20));
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
}
