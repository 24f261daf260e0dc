package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Publicity;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The facts in the database. Rows are only added, in position order, by one writer at a time. */
@Component
class FactTable {

    private static final String NO_CONTENT = new ContentDigest().hex();

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    FactTable(JdbcTemplate batch) {
        this.batch = batch;
        this.jdbc = JdbcClient.create(batch);
    }

    /** How far the table is, and what its content sums up to. */
    record Progress(long position, String digest) {}

    Progress progress() {
        return jdbc.sql("select position, digest from projection_progress where name = 'facts'")
                .query(Progress.class)
                .single();
    }

    /**
     * Adds what events say, within the caller's transaction. Events up to the table's own position
     * are skipped, so that a token that is behind does no harm.
     */
    void append(List<FactRows> events) {
        // the row lock lets only one node write at a time
        var progress =
                jdbc.sql(
                                "select position, digest from projection_progress"
                                        + " where name = 'facts' for update")
                        .query(Progress.class)
                        .single();
        var news = events.stream().filter(e -> e.position() > progress.position()).toList();
        if (news.isEmpty()) {
            return;
        }
        if (news.getFirst().position() != progress.position() + 1) {
            throw new IllegalStateException(
                    "position %d does not follow on %d"
                            .formatted(news.getFirst().position(), progress.position()));
        }
        var rows = news.stream().flatMap(e -> e.rows().stream()).toList();
        var withdrawals = news.stream().flatMap(e -> e.withdrawals().stream()).toList();
        insert(rows);
        insertWithdrawals(withdrawals);
        var digest = new ContentDigest(progress.digest());
        rows.forEach(digest::add);
        withdrawals.forEach(digest::add);
        store(new Progress(news.getLast().position(), digest.hex()));
    }

    void clear() {
        jdbc.sql("delete from fact").update();
        jdbc.sql("delete from fact_withdrawal").update();
        store(new Progress(0, NO_CONTENT));
    }

    /** The digest computed anew from all rows, which must equal the stored one. */
    String recomputeDigest() {
        var digest = new ContentDigest();
        readRows(0, Long.MAX_VALUE, digest::add);
        readWithdrawals(0, Long.MAX_VALUE, digest::add);
        return digest.hex();
    }

    void readRows(long after, long upTo, Consumer<FactRow> sink) {
        batch.query(
                "select position, place, ordinal, event_id, programme, subject_kind, subject_id,"
                    + " aspect, effective, publicity, fact_value from fact where position > ? and"
                    + " position <= ? order by position, ordinal",
                row -> {
                    sink.accept(row(row));
                },
                after,
                upTo);
    }

    void readWithdrawals(long after, long upTo, Consumer<FactRows.Withdrawal> sink) {
        batch.query(
                "select position, event_id, reinstated from fact_withdrawal"
                        + " where position > ? and position <= ? order by position, event_id",
                row -> {
                    sink.accept(
                            new FactRows.Withdrawal(
                                    row.getLong(1), row.getString(2), row.getBoolean(3)));
                },
                after,
                upTo);
    }

    private void store(Progress progress) {
        jdbc.sql("update projection_progress set position = ?, digest = ? where name = 'facts'")
                .params(progress.position(), progress.digest())
                .update();
    }

    private void insert(List<FactRow> rows) {
        batch.batchUpdate(
                "insert into fact (position, place, ordinal, event_id, programme, subject_kind,"
                        + " subject_id, aspect, effective, publicity, fact_value)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                500,
                (statement, row) -> {
                    statement.setLong(1, row.position());
                    statement.setLong(2, row.place());
                    statement.setInt(3, row.ordinal());
                    statement.setString(4, row.eventId());
                    statement.setString(5, row.programme());
                    statement.setString(6, row.kind());
                    statement.setString(7, row.subject());
                    statement.setString(8, row.aspect());
                    statement.setObject(9, row.effective());
                    statement.setString(10, row.publicity().name());
                    statement.setString(11, row.value());
                });
    }

    private void insertWithdrawals(List<FactRows.Withdrawal> withdrawals) {
        batch.batchUpdate(
                "insert into fact_withdrawal (position, event_id, reinstated) values (?, ?, ?)",
                withdrawals,
                500,
                (statement, withdrawal) -> {
                    statement.setLong(1, withdrawal.position());
                    statement.setString(2, withdrawal.eventId());
                    statement.setBoolean(3, withdrawal.reinstated());
                });
    }

    private static FactRow row(ResultSet row) throws SQLException {
        return new FactRow(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                Publicity.valueOf(row.getString(10)),
                row.getString(11));
    }
}
