package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCommitTest {

    private static final String INSERT = "insert into thing (id) values (?)";

    private EmbeddedPostgres server;
    private JdbcTemplate direct;
    private Relay relay;
    private JdbcTemplate jdbc;
    private TransactionTemplate transactions;
    private OwnCommit own;

    @BeforeAll
    void start() throws Exception {
        server = EmbeddedPostgres.start();
        direct = new JdbcTemplate(server.getPostgresDatabase());
        direct.execute("create table thing (id int primary key)");
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        direct.update("truncate thing");
        relay = new Relay(server.getPort());
        var source =
                new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + relay.port() + "/postgres",
                        "postgres",
                        "");
        jdbc = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        own = new OwnCommit(jdbc, Duration.ofSeconds(1));
    }

    @AfterEach
    void disconnect() throws Exception {
        relay.close();
    }

    private Optional<Integer> insert(int id) {
        jdbc.update(INSERT, id);
        return Optional.of(id);
    }

    private int count() {
        return direct.queryForList("select id from thing").size();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commitsBeforeTheTransactionDoes(boolean isOneStatement) {
        transactions.executeWithoutResult(status -> {
            jdbc.queryForList("select id from thing");
            assertThat(own.run(isOneStatement, () -> insert(1))).hasValue(1);
            assertThat(count()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void leavesTheTransactionAsItWas() {
        transactions.executeWithoutResult(status -> {
            own.run(true, () -> insert(1));
            insert(2);
            assertThat(count()).isEqualTo(1);
            status.setRollbackOnly();
        });

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void undoesWhatChangedNothingThatCounts() {
        transactions.executeWithoutResult(status ->
                assertThat(own.run(false, () -> insert(1).filter(id -> id > 1))).isEmpty());

        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeTriedAgainInTheSameTransaction(boolean isOneStatement) {
        direct.update(INSERT, 1);

        transactions.executeWithoutResult(status -> {
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> own.run(isOneStatement, () -> insert(1)));
            insert(2);
        });

        assertThat(count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesUpWhereTheDatabaseHasFallenSilent(boolean isOneStatement) {
        var reason = new AtomicReference<Exception>();
        var start = System.nanoTime();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        transactions.executeWithoutResult(status -> {
                            jdbc.queryForList("select id from thing");
                            relay.fallSilent();
                            try {
                                own.run(isOneStatement, () -> insert(1));
                            } catch (DataAccessException e) {
                                reason.set(e);
                            }
                        }));

        assertThat(reason.get()).hasRootCauseMessage("Read timed out");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(count()).isZero();
    }
}
