package de.kommunal.roadmap.web.nodes;

import de.kommunal.roadmap.web.support.ServerProcess;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

/** A PostgreSQL that flushes what it commits, and can be killed and started again. */
final class Postgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postgres.class);

    private final Path directory;
    private EmbeddedPostgres server;

    private Postgres(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    static Postgres start(Path directory) throws IOException {
        return new Postgres(directory, settings(directory).start());
    }

    private static EmbeddedPostgres.Builder settings(Path directory) {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setDataDirectory(directory)
                .setCleanDataDirectory(false);
    }

    String address() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    JdbcClient jdbc() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /**
     * Makes a token that is good at all nodes on it.
     *
     * @param data directory of the command's own
     */
    String token(String role, Path data) throws IOException, InterruptedException {
        var made =
                ServerProcess.command(
                        "token",
                        role,
                        "--spring.datasource.url=" + address(),
                        "--spring.datasource.username=postgres",
                        "--roadmap.data-dir=" + data);
        return made.output()
                .lines()
                .filter(line -> line.startsWith("rmt_"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(made.output()));
    }

    /** All of its processes at once, as when the power goes. */
    void kill() throws IOException {
        var pid = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst().strip();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        var all = new ArrayList<>(postmaster.descendants().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** At the same address. */
    void startAgain() throws IOException {
        var port = server.getPort();
        // where it has ended, this only gives back what it holds of the directory
        server.close();
        server = settings(directory).setPort(port).start();
    }

    /**
     * Has its journal on another file system from now on.
     *
     * @param to where nothing is yet
     */
    void moveJournal(Path to) throws IOException, InterruptedException {
        server.close();
        var journal = directory.resolve("pg_wal");
        // keeps the owner, which may be another one than of this process
        var move = new ProcessBuilder("mv", journal.toString(), to.toString()).inheritIO().start();
        if (move.waitFor() != 0) {
            throw new IOException("the journal can't be moved to " + to);
        }
        Files.createSymbolicLink(journal, to);
        startAgain();
    }

    /** What is committed next needs a new file for the journal. */
    void endJournalFile() {
        try {
            jdbc().sql("select pg_switch_wal()").query(String.class).single();
        } catch (DataAccessException e) {
            LOG.info("It has found no room for one already", e);
        }
    }

    boolean answers() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Cuts all connections of the program; it is not asked. */
    void cutConnections() {
        jdbc().sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = 'konsolidierungs-roadmap'")
                .query(Boolean.class)
                .list();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
