package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.kommunal.roadmap.audit.Durability;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

class PowerDurabilityTest {

    @TempDir Path directory;

    private final List<String> statements = new ArrayList<>();

    @Test
    void flushesTheEmbeddedDatabaseToDiskAfterTheCommit() throws Exception {
        String url = EmbeddedDatabase.url(directory);
        DataSource recorded = recording(DataSource.class, h2(url));
        try (var connection = recorded.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table t (id integer)");
            connection.commit();
            durability(recorded, url, "power").awaitDurable();
        }
        assertThat(statements).containsSubsequence("commit", "CHECKPOINT SYNC");
    }

    @Test
    void leavesTheRestToTheCommit() {
        String url = EmbeddedDatabase.url(directory);
        DataSource recorded = recording(DataSource.class, h2(url));
        durability(recorded, url, "process").awaitDurable();
        durability(recorded, "jdbc:postgresql://localhost/roadmap", "power").awaitDurable();
        assertThat(statements).isEmpty();
    }

    @Test
    void isOneOfTwoSettings() {
        String url = EmbeddedDatabase.url(directory);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> durability(h2(url), url, "maybe"))
                .withMessageContaining("maybe");
    }

    @Test
    void isASettingOfTheStore() {
        var properties =
                Map.<String, Object>of(
                        "roadmap.data-dir", directory.toString(), "roadmap.durability", "power");
        try (var context = LedgerApplication.start(properties)) {
            Durability durability = context.getBean(Durability.class);
            assertThat(durability).isInstanceOf(FlushBarrier.class);
            durability.awaitDurable();
        }
    }

    private static Durability durability(DataSource dataSource, String url, String setting) {
        return new DurabilityConfiguration().durability(dataSource, url, setting);
    }

    private static DataSource h2(String url) {
        var dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    /** Wraps whatever JDBC interface comes out, and notes statements and commits. */
    private <T> T recording(Class<T> type, Object delegate) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("execute")) {
                                statements.add(arguments[0].toString());
                            } else if (method.getName().equals("commit")) {
                                statements.add("commit");
                            }
                            try {
                                Object result = method.invoke(delegate, arguments);
                                return method.getReturnType().getName().startsWith("java.sql.")
                                        ? recording(method.getReturnType(), result)
                                        : result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
