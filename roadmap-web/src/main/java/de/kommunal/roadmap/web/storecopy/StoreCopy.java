package de.kommunal.roadmap.web.storecopy;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.Recomputation;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import javax.sql.DataSource;

/**
 * Copies a whole store into an empty one: events with their ids, numbers and recorded times, the
 * tree, what was signed, accounts, receipts and what was made of it. All or nothing, and then the
 * log of the copy is computed anew.
 */
public final class StoreCopy {

    /** What the copy has of its own. */
    private static final Set<String> NOT_COPIED = Set.of("flyway_schema_history", "node_lock");

    private final List<String> from;
    private final List<String> to;
    private final Consumer<String> progress;

    /**
     * @param from settings of the store that is copied, as command line arguments
     * @param to those of the empty one
     * @param progress is told what is done
     */
    public StoreCopy(List<String> from, List<String> to, Consumer<String> progress) {
        this.from = List.copyOf(from);
        this.to = List.copyOf(to);
        this.progress = progress;
    }

    /** The copy can't be made, or is not what the original is. */
    public static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        private Failure(String message) {
            super(message);
        }

        private Failure(String message, Exception cause) {
            super(message + ": " + cause.getMessage(), cause);
        }
    }

    /** The store without processors and without the web. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "de.kommunal.roadmap.projections.store",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.LogForks"))
    private static final class StoreAlone {}

    /**
     * @return the head of the copy, which is that of the store at the moment of the copy
     */
    public Head run() throws Failure {
        try (var original = open(from, "The store to copy", StoreCopy::asItIs);
                var copy = open(to, "The store to copy to", Flyway::migrate)) {
            copy(original.getBean(DataSource.class), copy.getBean(DataSource.class));
            var expected = head(copy);
            return switch (copy.getBean(EventLog.class).recompute()) {
                case Recomputation.Intact(var head) when head.equals(expected) -> head;
                case Recomputation.Intact _ ->
                        throw new Failure("The copy is not what its head says: do not use it.");
                case Recomputation other ->
                        throw new Failure("The copy is not intact: do not use it. " + other);
            };
        }
    }

    private static Head head(ConfigurableApplicationContext store) {
        return store.getBean(EventLog.class).head();
    }

    /** An older schema is brought up to date by the program, not by who copies it. */
    private static void asItIs(Flyway flyway) {
        if (flyway.info().pending().length > 0) {
            throw new FlywayException("start the program once on it, so that its tables are new");
        }
    }

    private static ConfigurableApplicationContext open(
            List<String> settings, String name, FlywayMigrationStrategy migration) throws Failure {
        try {
            return new SpringApplicationBuilder(StoreAlone.class)
                    .web(WebApplicationType.NONE)
                    .initializers(context -> {
                        var beans = context.getBeanFactory();
                        beans.registerSingleton("clock", Clock.systemUTC());
                        beans.registerSingleton("migration", migration);
                    })
                    .properties("spring.main.banner-mode=off", "logging.level.root=off")
                    // what readiness is made of is not here
                    .properties("management.endpoint.health.validate-group-membership=false")
                    .run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new Failure(name + " can't be opened", root(e));
        }
    }

    private static Exception root(RuntimeException failure) {
        Exception cause = failure;
        while (cause.getCause() instanceof Exception next) {
            cause = next;
        }
        return cause;
    }

    private void copy(DataSource original, DataSource copy) throws Failure {
        try (var source = original.getConnection();
                var target = copy.getConnection()) {
            source.setAutoCommit(false);
            // one moment of it, whoever writes meanwhile
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            target.setAutoCommit(false);
            requireEmpty(target);
            var tables = tables(target);
            if (!tables.equals(tables(source))) {
                throw new Failure("The two stores are of different releases. Nothing was copied.");
            }
            for (var table : tables) {
                copy(source, target, table);
            }
            target.commit();
            source.rollback();
        } catch (SQLException e) {
            throw new Failure("Nothing was copied", e);
        }
    }

    private void copy(Connection source, Connection target, String table) throws SQLException {
        try (var statement = target.createStatement()) {
            // rows with which a store begins
            if (count(target, table) > 0) {
                statement.executeUpdate("delete from " + table);
            }
        }
        var rows =
                TableCopy.of(source, target, table)
                        .run(done -> progress.accept(table + ": " + done));
        if (rows != count(source, table) || rows != count(target, table)) {
            throw new SQLException(table + " is not complete after " + rows + " rows");
        }
        progress.accept(table + ": " + rows);
    }

    private static void requireEmpty(Connection target) throws SQLException, Failure {
        if (count(target, "domain_event") > 0 || count(target, "account") > 0) {
            throw new Failure("The store to copy to is not empty. Nothing was copied.");
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new TreeSet<String>();
        var types = new String[] {"TABLE", "BASE TABLE"};
        var schema = connection.getSchema();
        try (var rows = connection.getMetaData().getTables(null, schema, null, types)) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(NOT_COPIED);
        return tables;
    }
}
