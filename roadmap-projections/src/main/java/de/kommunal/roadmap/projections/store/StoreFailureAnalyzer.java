package de.kommunal.roadmap.projections.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Says in two sentences, and not in a stack trace, why the program cannot start on its store. */
final class StoreFailureAnalyzer implements FailureAnalyzer {

    /** Of H2: the file is locked. */
    private static final int IN_USE = 90020;

    private final Environment environment;

    StoreFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseWait.Unanswered unanswered) {
                return unanswered(unanswered);
            }
            if (cause instanceof SQLTransientConnectionException gone) {
                return gone(gone);
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return inUse(sql);
            }
        }
        return null;
    }

    private static FailureAnalysis unanswered(DatabaseWait.Unanswered failure) {
        return new FailureAnalysis(
                "%s: %s".formatted(failure.getMessage(), failure.reason()),
                "Start it, or correct spring.datasource.url. How long to wait for it: "
                        + DatabaseWait.SETTING
                        + ".",
                failure);
    }

    /** Of the pool, whose patience is its own. */
    private static FailureAnalysis gone(SQLTransientConnectionException failure) {
        return new FailureAnalysis(
                "The database stopped answering while the program started: " + failure.getMessage(),
                "Start the program again; it waits for the database if that is not there yet.",
                failure);
    }

    private FailureAnalysis inUse(SQLException failure) {
        return new FailureAnalysis(
                "Another program has the data directory %s open."
                        .formatted(environment.getProperty("roadmap.data-dir", "./data")),
                "End that one, or give this one a directory of its own: --roadmap.data-dir=...",
                failure);
    }
}
