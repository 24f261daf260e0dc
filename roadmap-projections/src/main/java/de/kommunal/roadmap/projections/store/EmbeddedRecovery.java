package de.kommunal.roadmap.projections.store;

import com.zaxxer.hikari.HikariDataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

/**
 * Opens the embedded database again after a write to its file has failed, as on a full disk. It
 * then closes itself, so that nothing half written is ever read, and stays so as long as any
 * connection to it is open.
 */
@Component
class EmbeddedRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRecovery.class);

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final boolean embedded;

    EmbeddedRecovery(
            JdbcTemplate jdbc,
            DataSource dataSource,
            @Value("${spring.datasource.url}") String url) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.embedded = EmbeddedDatabase.isAt(url);
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        if (!embedded) {
            return;
        }
        try {
            jdbc.queryForObject("select position from log_head where id = 1", Long.class);
        } catch (DataAccessException e) {
            // all connections are in use: no harm
            if (!(e.getMostSpecificCause() instanceof SQLTransientConnectionException)) {
                reopen(e);
            }
        }
    }

    private void reopen(DataAccessException e) {
        try {
            if (dataSource.isWrapperFor(HikariDataSource.class)) {
                LOG.warn("the database is opened again: {}", e.getMostSpecificCause().toString());
                var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
                // those that are in use are closed when they come back
                pool.softEvictConnections();
            }
        } catch (SQLException failed) {
            LOG.warn("the connections to the database can't be closed", failed);
        }
    }
}
