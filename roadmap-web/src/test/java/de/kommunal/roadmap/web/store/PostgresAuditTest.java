package de.kommunal.roadmap.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;

/** What auditors ask for has SQL of its own, which PostgreSQL has to understand too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresAuditTest {

    @TempDir private static Path directory;

    private EmbeddedPostgres server;
    private Roadmap roadmap;
    private Api auditor;

    @BeforeAll
    void start() throws IOException {
        server = EmbeddedPostgres.start();
        roadmap =
                Roadmap.start(
                        directory,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--roadmap.data-set=muensterland",
                        "--roadmap.audit.sign-every=PT0S");
        auditor = roadmap.as(Role.AUDITOR);
    }

    @AfterAll
    void stop() throws IOException {
        roadmap.close();
        server.close();
    }

    @Test
    void erasesAPerson() {
        var admin = roadmap.as(Role.ADMIN);
        var person =
                admin.post("/api/people", "{\"name\": \"Roswitha Öhm\"}")
                        .json()
                        .path("person")
                        .stringValue();
        assertThat(admin.get("/api/people").text()).contains("Roswitha Öhm");

        var erased = admin.send("DELETE", "/api/people/" + person + "?basis=OBJECTION", "");

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(admin.get("/api/people/" + person).status()).isEqualTo(410);
        assertThat(roadmap.bean(EventSearch.class).aggregates("person/log/"))
                .containsExactly("person/log/" + person);
        assertThat(roadmap.bean(EventSearch.class).aggregates("person/lo_/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type=PartnerRegistered",
                "origin=DATA_SET&order=descending",
                "subject=partner/citeq&type=PartnerRegistered",
                "programme=muensterland&before=9",
                "recordedFrom=2020-01-01&effectiveFrom=1900-01-01"
            })
    void eventsAreFound(String query) {
        var answer = auditor.get("/api/audit/events?limit=3&" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()).isNotEmpty();
        var chain =
                auditor.get(
                        "/api/audit/events/" + answer.json().at("/0/id").stringValue() + "/chain");
        assertThat(chain.json().at("/request/dataSet").asString()).startsWith("data-set/");
    }

    @Test
    void checkpointsAreShown() {
        var size = auditor.get("/api/audit/checkpoint").json().at("/signed/size").longValue();

        assertThat(roadmap.anonymous().get("/checkpoints.atom").text())
                .contains("Checkpoint " + size);
        assertThat(roadmap.anonymous().get("/checkpoints/" + size).status()).isEqualTo(200);
    }

    @Test
    void timeStampsCanOnlyBeAdded() {
        var jdbc = roadmap.bean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into checkpoint_timestamp
                            (tree_size, stamped_at, authority, serial, query, reply, token)
                        values (1, '2026-03-01T10:00:00.000Z', 'CN=T', '1', '\\x30', '\\x30', '\\x30')
                        """)
                .update();

        assertThat(auditor.get("/api/audit/timestamps").json().path("lastSize").longValue())
                .isEqualTo(1);
        for (var change :
                new String[] {
                    "update checkpoint_timestamp set serial = '2'",
                    "delete from checkpoint_timestamp",
                    "truncate checkpoint_timestamp"
                }) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void accessesAreFoundInBothDirections() {
        roadmap.anonymous().get("/api/audit/access");
        var page = auditor.get("/api/audit/access?limit=2").json();
        var id = page.path("next").longValue();

        assertThat(auditor.get("/api/audit/access?limit=1&before=" + id).json().path("items"))
                .hasSize(1);
        assertThat(auditor.get("/api/audit/access?kind=ADMINISTRATION").text())
                .contains("log keys 1", "token AUDITOR");
        assertThat(
                        auditor.get("/api/audit/access?kind=REFUSED")
                                .json()
                                .at("/items/0/request")
                                .stringValue())
                .hasSize(36);
    }
}
