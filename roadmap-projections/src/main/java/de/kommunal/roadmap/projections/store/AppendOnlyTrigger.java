package de.kommunal.roadmap.projections.store;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;

/** Named by the H2 migration: refuses to change or delete what the log holds. */
public final class AppendOnlyTrigger implements Trigger {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public void fire(Connection connection, @Nullable Object[] oldRow, @Nullable Object[] newRow)
            throws SQLException {
        throw new SQLException("the event log is append-only", INSUFFICIENT_PRIVILEGE);
    }
}
