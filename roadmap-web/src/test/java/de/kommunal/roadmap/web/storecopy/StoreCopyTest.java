package de.kommunal.roadmap.web.storecopy;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.ServerProcess;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A store is the same on the other database, and when it comes back from there. */
class StoreCopyTest {

    private static final String SCENARIOS = "/api/programmes/muensterland/scenarios";

    /** In the order of their rows, so that they can be compared. */
    private static final Map<String, String> TABLES =
            Map.of(
                    "domain_event", "global_index",
                    "log_subtree", "tree_level, tree_index",
                    "log_checkpoint", "tree_size",
                    "fact_1", "position",
                    "account", "id",
                    "api_token", "token_hash",
                    "command_receipt", "idempotency_key");

    @TempDir private Path directory;

    @Test
    void isTheSameOnTheOtherDatabaseAndBack() throws Exception {
        var data = directory.resolve("data");
        String token;
        String receipt;
        String at;
        String state;
        String root;
        try (var roadmap = Roadmap.start(data)) {
            token = roadmap.token(Role.PROJECT_OFFICE);
            var office = new Api(roadmap.address(), token);
            receipt = proposed(office, "kopiert").text();
            roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint");
            at =
                    "/api/programmes/muensterland/state?validAt=2026-06-30&atPosition="
                            + roadmap.bean(EventLog.class).head().position();
            state = office.get(at).text();
            root = root(roadmap);
        }
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");

            var there = copy(data, "url=" + url, "username=postgres");

            assertThat(there.status()).describedAs(there.output()).isZero();
            assertThat(there.output()).contains(root, "domain_event: ");
            var node =
                    new String[] {
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--roadmap.data-set=none",
                        "--roadmap.audit.keys=" + data.resolve("keys")
                    };
            try (var roadmap = Roadmap.start(directory.resolve("node"), node)) {
                var office = new Api(roadmap.address(), token);
                assertThat(root(roadmap)).isEqualTo(root);
                assertThat(office.get(at).text()).isEqualTo(state);
                assertThat(proposed(office, "kopiert").text()).isEqualTo(receipt);
                assertThat(proposed(office, "danach").status()).isEqualTo(201);
                roadmap.account(Role.AUDITOR);
                verify(roadmap);
            }

            var words =
                    new String[] {
                        "copy-store", "--roadmap.copy-to.data-dir=" + directory.resolve("back")
                    };
            var back = ServerProcess.command(concat(words, node));

            assertThat(back.status()).describedAs(back.output()).isZero();
            var embedded = embedded(directory.resolve("back"));
            var shared = new JdbcTemplate(postgres.getPostgresDatabase());
            assertThat(rows(embedded, "api_token", "token_hash")).isNotEmpty();
            TABLES.forEach((table, order) ->
                    assertThat(rows(embedded, table, order))
                            .as(table)
                            .isEqualTo(rows(shared, table, order)));
        }
        try (var roadmap =
                Roadmap.start(
                        directory.resolve("back"),
                        "--roadmap.data-set=none",
                        "--roadmap.audit.keys=" + data.resolve("keys"))) {
            verify(roadmap);
            roadmap.account(Role.AUDITOR);
            var office = new Api(roadmap.address(), token);
            assertThat(proposed(office, "zuletzt").status()).isEqualTo(201);
        }
    }

    @Test
    void copiesNothingIntoAStoreThatIsNotEmptyOrFromOneThatIsInUse() throws Exception {
        var data = directory.resolve("data");
        try (var _ = Roadmap.start(data, "--roadmap.data-set=none")) {
            var used = copy(data, "data-dir=" + directory.resolve("new"));

            assertThat(used.status()).isEqualTo(1);
            assertThat(used.output()).contains("The store to copy can't be opened");
        }

        var onto = copy(data, "data-dir=" + data);

        assertThat(onto.status()).isEqualTo(1);
        assertThat(onto.output()).contains("is not empty");
    }

    @Test
    void doesNotCopyFromAnOlderSchema() throws Exception {
        var data = Files.createDirectory(directory.resolve("older"));
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + data.resolve("roadmap"), "sa", "")
                .locations("db/migration/common", "db/migration/h2")
                .target("50")
                .load()
                .migrate();

        var older = copy(data, "data-dir=" + directory.resolve("new"));

        assertThat(older.status()).isEqualTo(1);
        assertThat(older.output()).contains("start the program once");
    }

    @Test
    void saysWhatItNeeds() throws Exception {
        var none = copy(directory.resolve("none"), "data-dir=" + directory.resolve("new"));

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.output()).contains("No store: ");
        assertThat(directory.resolve("none")).doesNotExist();
        assertThat(copy(directory).status()).isEqualTo(2);
        assertThat(copy(directory, "data-dir=/a", "url=jdbc:postgresql:b").status()).isEqualTo(2);
    }

    private static ServerProcess.Outcome copy(Path from, String... to) throws Exception {
        var words = new String[] {"copy-store", "--roadmap.data-dir=" + from};
        var target = Arrays.stream(to).map(t -> "--roadmap.copy-to." + t).toArray(String[]::new);
        return ServerProcess.command(concat(words, target));
    }

    private static String[] concat(String[] one, String[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Api.Answer proposed(Api office, String id) {
        return office.post(
                SCENARIOS,
                """
                {"id": "%s", "title": "Probe", "model": "HOLDING", "candidateForms": [],
                 "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                """
                        .formatted(id),
                "Idempotency-Key",
                id);
    }

    private static String root(Roadmap roadmap) {
        return roadmap.bean(EventLog.class).head().rootHash().toString();
    }

    private static void verify(Roadmap roadmap) {
        var found = roadmap.as(Role.AUDITOR).get("/api/audit/verification").json();
        assertThat(found.path("intact").booleanValue()).describedAs("%s", found).isTrue();
    }

    private static JdbcTemplate embedded(Path data) {
        return new JdbcTemplate(
                new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("roadmap"), "sa", ""));
    }

    /** Bytes and times in the same shape, whichever driver read them. */
    private static List<String> rows(JdbcTemplate database, String table, String order) {
        return database.query(
                "select * from %s order by %s".formatted(table, order),
                (row, number) -> {
                    var line = new StringBuilder();
                    for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var value = row.getObject(i);
                        line.append(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT))
                                .append('=')
                                .append(
                                        switch (value) {
                                            case null -> "null";
                                            case byte[] bytes -> Arrays.toString(bytes);
                                            case java.sql.Timestamp at -> at.toInstant();
                                            case java.time.OffsetDateTime at -> at.toInstant();
                                            default -> value;
                                        })
                                .append('\n');
                    }
                    return line.toString();
                });
    }
}
