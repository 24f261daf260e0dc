package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of time stamps; a trigger refuses to change or delete any. */
@Component
class TimeStampTable {

    private static final String SELECT =
            "select tree_size, stamped_at, authority, serial, query, reply, token"
                    + " from checkpoint_timestamp ";

    private final JdbcClient jdbc;

    TimeStampTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TimeStamp stamp) {
        jdbc.sql(
                        "insert into checkpoint_timestamp (tree_size, stamped_at, authority,"
                                + " serial, query, reply, token) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        stamp.size(),
                        RecordedTime.text(stamp.stampedAt()),
                        stamp.authority(),
                        stamp.serial(),
                        stamp.query().toArray(),
                        stamp.reply().toArray(),
                        stamp.token().toArray())
                .update();
    }

    /** Those of one checkpoint, the first one first. */
    List<TimeStamp> of(long size) {
        return jdbc.sql(SELECT + "where tree_size = ? order by id")
                .param(size)
                .query((row, number) -> stamp(row))
                .list();
    }

    /** The one that was stored last. */
    Optional<TimeStamp> latest() {
        return jdbc.sql(SELECT + "order by id desc limit 1")
                .query((row, number) -> stamp(row))
                .optional();
    }

    private static TimeStamp stamp(ResultSet row) throws SQLException {
        return new TimeStamp(
                row.getLong("tree_size"),
                RecordedTime.parse(row.getString("stamped_at")),
                row.getString("authority"),
                row.getString("serial"),
                Bytes.of(row.getBytes("query")),
                Bytes.of(row.getBytes("reply")),
                Bytes.of(row.getBytes("token")));
    }
}
