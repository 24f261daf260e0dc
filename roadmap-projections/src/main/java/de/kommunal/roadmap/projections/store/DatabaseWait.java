package de.kommunal.roadmap.projections.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * At the start, waits for a shared database that does not answer yet, so that it does not matter
 * which of the two is started first. What has another cause than that is left to the pool of
 * connections, which says it.
 */
final class DatabaseWait implements BeanPostProcessor {

    static final String SETTING = "roadmap.database-wait";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

    /** Not reachable: the class of connection exceptions. */
    private static final String UNREACHABLE = "08";

    /** Shutting down, crashed, starting up; too many connections. */
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300");

    private final Environment environment;

    DatabaseWait(Environment environment) {
        this.environment = environment;
    }

    /** The database did not answer in time. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String reason;

        private Unanswered(String url, Duration atMost, SQLException cause) {
            // what comes after the question mark may be secret
            super(
                    "%s did not answer in %d s"
                            .formatted(url.replaceFirst("\\?.*", ""), atMost.toSeconds()),
                    cause);
            this.reason = String.valueOf(cause.getMessage());
        }

        String reason() {
            return reason;
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (bean instanceof DataSource && !EmbeddedDatabase.isAt(url)) {
            await(url, environment.getProperty(SETTING, Duration.class, Duration.ofMinutes(1)));
        }
        return bean;
    }

    private void await(String url, Duration atMost) {
        var start = System.nanoTime();
        var told = Duration.ofSeconds(-1);
        while (true) {
            try (var _ = connect(url)) {
                if (!told.isNegative()) {
                    LOG.info("the database answers");
                }
                return;
            } catch (SQLException e) {
                var waited = Duration.ofNanos(System.nanoTime() - start);
                if (!isPassing(e)) {
                    return;
                }
                if (waited.compareTo(atMost) >= 0) {
                    throw new Unanswered(url, atMost, e);
                }
                if (told.isNegative() || waited.minus(told).compareTo(TOLD_EVERY) >= 0) {
                    LOG.warn("waiting for the database, up to {}: {}", atMost, e.getMessage());
                    told = waited;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    private static boolean isPassing(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith(UNREACHABLE) || NOT_NOW.contains(state));
    }
}
