package de.kommunal.roadmap.web.access;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Named by the H2 migration: what the access log holds can only go once its time has passed. */
public final class AccessTrigger implements Trigger {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final int KEEP_UNTIL = 1;

    @Override
    public void fire(
            Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        // the machine's clock: a trigger has no other, as on PostgreSQL
        if (newRow == null
                && oldRow[KEEP_UNTIL] instanceof OffsetDateTime until
                && until.isBefore(OffsetDateTime.now(ZoneOffset.UTC))) {
            return;
        }
        throw new SQLException("the access log is append-only", INSUFFICIENT_PRIVILEGE);
    }
}
