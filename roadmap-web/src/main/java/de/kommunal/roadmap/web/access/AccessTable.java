package de.kommunal.roadmap.web.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table of accesses. It can be added to and read; rows go when they need not be kept. */
@Component
class AccessTable {

    private static final String INSERT =
            """
            insert into access_entry
                (keep_until, seen_at, actor, role, kind, method, path, status, address, request,
                 repeated)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;
    private final Duration kept;

    AccessTable(
            JdbcClient jdbc,
            JdbcOperations batch,
            @Value("${roadmap.access-log.kept:P400D}") Duration kept) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.kept = kept;
    }

    void insert(List<AccessEntry> entries) {
        batch.batchUpdate(
                INSERT,
                entries,
                entries.size(),
                (row, entry) -> {
                    row.setObject(1, utc(entry.at().plus(kept)));
                    row.setObject(2, utc(entry.at()));
                    row.setString(3, entry.actor());
                    row.setString(4, entry.role());
                    row.setString(5, entry.kind().name());
                    row.setString(6, entry.method());
                    row.setString(7, entry.path());
                    row.setInt(8, entry.status());
                    row.setString(9, entry.address());
                    row.setString(10, entry.request());
                    row.setObject(11, entry.repeated());
                });
    }

    /** Whether an entry of this time would still have to be kept. */
    boolean keeps(Instant at, Instant now) {
        return at.plus(kept).isAfter(now);
    }

    /** Entries that are asked for, the newest first. */
    List<AccessEntry> read(AccessQuery query) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Object>();
        query.conditions((condition, value) -> {
            conditions.add(condition);
            values.add(value instanceof Instant time ? utc(time) : value);
        });
        values.add(query.limit());
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var order = query.before() == null ? " order by id desc limit ?" : " order by id limit ?";
        var entries =
                jdbc.sql("select * from access_entry" + where + order)
                        .params(values)
                        .query(AccessTable::row)
                        .list();
        return query.before() == null ? entries : entries.reversed();
    }

    /**
     * Deletes what need not be kept any more and says how much; the database refuses anything
     * younger.
     */
    int forget(Instant now) {
        return jdbc.sql("delete from access_entry where keep_until < ?").param(utc(now)).update();
    }

    private static AccessEntry row(ResultSet row, int number) throws SQLException {
        return new AccessEntry(
                row.getLong("id"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                AccessKind.valueOf(row.getString("kind")),
                row.getString("method"),
                row.getString("path"),
                row.getInt("status"),
                row.getString("address"),
                row.getString("request"),
                row.getObject("repeated", Integer.class));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
