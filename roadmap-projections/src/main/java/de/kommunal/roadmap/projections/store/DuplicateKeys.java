package de.kommunal.roadmap.projections.store;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/**
 * Recognises a violated unique key on every database. A batch hides it: in the cause with one
 * driver, in the next exception with another.
 */
final class DuplicateKeys implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return isIn(exception);
    }

    private static boolean isIn(@Nullable Throwable exception) {
        if (exception == null) {
            return false;
        }
        if (exception instanceof SQLException sql
                && (UNIQUE_VIOLATION.equals(sql.getSQLState()) || isIn(sql.getNextException()))) {
            return true;
        }
        return isIn(exception.getCause());
    }
}
