package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

class PostgresStoreTest extends StoreContract {

    private EmbeddedPostgres server;

    @Override
    Map<String, Object> database() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        return Map.of(
                "spring.datasource.url",
                server.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username",
                "postgres");
    }

    @AfterAll
    void stopServer() throws IOException {
        stop();
        server.close();
    }

    @Override
    void allowChanges() {
        jdbc.sql("alter table domain_event disable trigger user").update();
    }

    @Override
    void forbidChanges() {
        jdbc.sql("alter table domain_event enable trigger user").update();
    }

    @Test
    void isNotEmptiedEither() {
        openLedger();
        assertThatThrownBy(() -> jdbc.sql("truncate domain_event").update())
                .rootCause()
                .hasMessageContaining("append-only");
    }
}
