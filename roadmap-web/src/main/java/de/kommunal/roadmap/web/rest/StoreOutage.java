package de.kommunal.roadmap.web.rest;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;

import java.sql.SQLException;

/** What is said when the store cannot be reached, or has no room left. */
final class StoreOutage {

    static final String SECONDS = "2";

    /** SQL state of PostgreSQL: disk full. */
    private static final String DISK_FULL = "53100";

    private StoreOutage() {}

    static boolean isBehind(Throwable e) {
        return e instanceof DataAccessException || e instanceof TransactionException;
    }

    static Problem problem(Throwable e) {
        if (isFull(e)) {
            return Problem.of(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "store-full",
                    "There is no room left where the store lies. Nothing was recorded; send it"
                            + " again with the same Idempotency-Key when there is.");
        }
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "store-unavailable",
                "The store can't be reached. Whether a change was recorded is not certain: send it"
                        + " again with the same Idempotency-Key, and it is recorded once.");
    }

    static boolean isFull(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("No space left on device")
                    || (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
