package de.kommunal.roadmap.projections.store;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * Commits on the connection of the current transaction before that itself does, which is then left
 * with nothing to commit. Only for a transaction that has changed nothing.
 */
final class OwnCommit {

    private final JdbcOperations jdbc;

    OwnCommit(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param isOneStatement whether the work is one statement, which then needs no way to the
     *     database for its commit
     * @param work false if it has changed nothing
     * @return what the work returned; if true, it is committed
     */
    boolean run(boolean isOneStatement, BooleanSupplier work) {
        return Boolean.TRUE.equals(
                jdbc.execute(
                        (ConnectionCallback<Boolean>)
                                connection ->
                                        isOneStatement
                                                ? committedByItself(connection, work)
                                                : committed(connection, work)));
    }

    private static boolean committedByItself(Connection connection, BooleanSupplier work)
            throws SQLException {
        // ends what was only read so far
        connection.setAutoCommit(true);
        try {
            return work.getAsBoolean();
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }

    private static boolean committed(Connection connection, BooleanSupplier work)
            throws SQLException {
        try {
            if (work.getAsBoolean()) {
                connection.commit();
                return true;
            }
        } catch (RuntimeException | SQLException e) {
            rollBack(connection, e);
            throw e;
        }
        connection.rollback();
        return false;
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
