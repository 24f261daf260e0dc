package de.kommunal.roadmap.projections.store;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Commits on the connection of the current transaction before that itself does, which is then left
 * with nothing to commit. Only for a transaction that has changed nothing.
 */
final class OwnCommit {

    private final JdbcOperations jdbc;
    private final int patienceMillis;

    /**
     * @param patience with the database at each of its answers: others wait for this one, and a
     *     connection that has died without a word would keep them for many minutes
     */
    OwnCommit(JdbcOperations jdbc, Duration patience) {
        this.jdbc = jdbc;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /**
     * @param isOneStatement whether the work is one statement, which then needs no way to the
     *     database for its commit
     * @param work empty if it has changed nothing that counts
     * @return what the work returned; if it is there, it is committed
     */
    <T> Optional<T> run(boolean isOneStatement, Supplier<Optional<T>> work) {
        return Objects.requireNonNull(
                jdbc.execute(
                        (ConnectionCallback<Optional<T>>)
                                connection -> runPatiently(connection, isOneStatement, work)));
    }

    private <T> Optional<T> runPatiently(
            Connection connection, boolean isOneStatement, Supplier<Optional<T>> work)
            throws SQLException {
        var before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, patienceMillis);
        return finallyDo(
                () -> connection.setNetworkTimeout(Runnable::run, before),
                () ->
                        isOneStatement
                                ? committedByItself(connection, work)
                                : committed(connection, work));
    }

    private static <T> Optional<T> committedByItself(
            Connection connection, Supplier<Optional<T>> work) throws SQLException {
        // ends what was only read so far
        connection.setAutoCommit(true);
        return finallyDo(() -> connection.setAutoCommit(false), work::get);
    }

    private static <T> Optional<T> committed(Connection connection, Supplier<Optional<T>> work)
            throws SQLException {
        // of what was committed it leaves everything
        return finallyDo(
                connection::rollback,
                () -> {
                    var done = work.get();
                    if (done.isPresent()) {
                        connection.commit();
                    }
                    return done;
                });
    }

    private interface Step {
        void run() throws SQLException;
    }

    private interface Work<T> {
        Optional<T> run() throws SQLException;
    }

    /** Of two failures it tells the first: on a dead connection everything fails. */
    private static <T> Optional<T> finallyDo(Step last, Work<T> work) throws SQLException {
        Optional<T> done;
        try {
            done = work.run();
        } catch (RuntimeException | SQLException e) {
            try {
                last.run();
            } catch (SQLException another) {
                e.addSuppressed(another);
            }
            throw e;
        }
        last.run();
        return done;
    }
}
