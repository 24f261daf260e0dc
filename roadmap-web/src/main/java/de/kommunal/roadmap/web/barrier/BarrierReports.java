package de.kommunal.roadmap.web.barrier;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The table of reports. Anybody may write into it, so it has its limits: what comes too often is
 * not taken, rather than that it fills the disk.
 */
@Component
class BarrierReports {

    static final int AN_HOUR = 30;
    static final int ALL = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    BarrierReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a report. The same one again, sent twice by mistake, is one.
     *
     * @return false if there are too many to take another one
     */
    boolean add(String id, String page, String barrier, String contact) {
        if (count("id = :value", id) > 0) {
            return true;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        var hourAgo = now.minus(Duration.ofHours(1));
        if (count("reported_at > :value", hourAgo) >= AN_HOUR
                || count("reported_at <= :value", now) >= ALL) {
            return false;
        }
        try {
            insert(new BarrierReport(id, page, barrier, contact, now.toInstant()));
        } catch (DuplicateKeyException e) {
            // both times at once
            return true;
        }
        return true;
    }

    private void insert(BarrierReport report) {
        jdbc.sql(
                        """
                        insert into barrier_report (id, page, barrier, contact, reported_at)
                        values (:id, :page, :barrier, :contact, :now)
                        """)
                .param("id", report.id())
                .param("page", report.page())
                .param("barrier", report.barrier())
                .param("contact", report.contact())
                .param("now", report.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long count(String condition, Object value) {
        return jdbc.sql("select count(*) from barrier_report where " + condition)
                .param("value", value)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<BarrierReport> all() {
        return jdbc.sql(
                        """
                        select id, page, barrier, contact, reported_at from barrier_report
                        order by reported_at desc, id
                        """)
                .query(BarrierReports::row)
                .list();
    }

    void remove(String id) {
        jdbc.sql("delete from barrier_report where id = :id").param("id", id).update();
    }

    private static BarrierReport row(ResultSet row, int number) throws SQLException {
        return new BarrierReport(
                row.getString("id"),
                row.getString("page"),
                row.getString("barrier"),
                row.getString("contact"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
