package de.kommunal.roadmap.projections.store;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Named by the H2 migration: what the access log holds can only go once its time has passed. */
public final class AccessTrigger implements Trigger {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final int KEEP_UNTIL = 1;

    @Override
    public void fire(
            Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        if (newRow == null
                && oldRow[KEEP_UNTIL] instanceof OffsetDateTime until
                && until.isBefore(now(connection))) {
            return;
        }
        throw new SQLException("the access log is append-only", INSUFFICIENT_PRIVILEGE);
    }

    /** The database's clock, as on PostgreSQL. */
    private static OffsetDateTime now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var now = statement.executeQuery("select current_timestamp")) {
            now.next();
            return now.getObject(1, OffsetDateTime.class);
        }
    }
}
