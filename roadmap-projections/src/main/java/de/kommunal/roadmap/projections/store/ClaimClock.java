package de.kommunal.roadmap.projections.store;

import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Has claims of processors told by the clock of the database. By their own clocks nodes that differ
 * by more than a claim lasts would take the processors from each other for ever.
 */
@Component
class ClaimClock {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimClock.class);
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final boolean shared;

    ClaimClock(JdbcClient jdbc, @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.shared = !EmbeddedDatabase.isAt(url);
    }

    /** Clocks drift, and are set. */
    @Scheduled(fixedDelayString = "PT30S")
    void compare() {
        if (!shared) {
            return;
        }
        try {
            var offset = offset();
            // the framework keeps it in a static field, for all that runs in the process
            AbstractTokenEntry.clock = Clock.offset(Clock.systemUTC(), offset);
            if (offset.abs().compareTo(WORTH_A_WARNING) > 0) {
                LOG.warn("the clock of this machine is {} off that of the database", offset);
            }
        } catch (DataAccessException e) {
            LOG.debug("the database does not tell the time", e);
        }
    }

    private Duration offset() {
        var asked = Instant.now();
        var there = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        var answered = Instant.now();
        var here = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return Duration.between(here, there.toInstant());
    }
}
