package de.kommunal.roadmap.web.nodes;

import de.kommunal.roadmap.web.support.ServerProcess;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;

/** A PostgreSQL that flushes what it commits, and can be killed and started again. */
final class Postgres implements AutoCloseable {

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
        // it only gives back what it holds of the directory: there is nothing to stop
        server.close();
        server = settings(directory).setPort(port).start();
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
