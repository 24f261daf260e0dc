package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The one row that says where the log ends; to lock it is the right to append. */
record LogHead(Instant recordedAt, TreeFrontier frontier) {

    private static final String LOCK =
            "select position, recorded_at, frontier from log_head where id = 1 for update";
    private static final String UPDATE =
            "update log_head set position = ?, recorded_at = ?, frontier = ?, root = ? where id ="
                    + " 1";

    /** All of it, so that a head that somebody has altered is read and refused. */
    static final String UPDATE_BEHIND =
            UPDATE + " and position = ? and recorded_at = ? and frontier = ? and root = ?";

    static LogHead lock(JdbcOperations jdbc) {
        return jdbc.query(LOCK, rows -> rows.next() ? read(rows) : missing());
    }

    long position() {
        return frontier.size();
    }

    /** Recorded time never goes back, whatever the clock does. */
    Instant nextRecordedAt(Instant clock) {
        return clock.isBefore(recordedAt) ? recordedAt : clock;
    }

    void save(JdbcOperations jdbc) {
        jdbc.update(UPDATE, columns().toArray());
    }

    /**
     * Saves it if the log still ends where another head says, and so takes the right to append.
     *
     * @return false if the log has another end
     */
    boolean saveBehind(LogHead before, JdbcOperations jdbc) {
        return jdbc.update(UPDATE_BEHIND, behind(before, this).toArray()) == 1;
    }

    /** The parameters of {@link #UPDATE_BEHIND}. */
    static List<Object> behind(LogHead before, LogHead end) {
        return Stream.of(end, before).flatMap(LogHead::columns).toList();
    }

    private Stream<Object> columns() {
        return Stream.of(
                position(),
                RecordedTime.text(recordedAt),
                frontier.toBytes().toArray(),
                frontier.root().toArray());
    }

    boolean isThatOf(@Nullable LogHead other) {
        return other != null && toHead().equals(other.toHead());
    }

    Head toHead() {
        return new Head(position(), recordedAt, frontier.root());
    }

    private static LogHead read(ResultSet row) throws SQLException {
        var frontier = TreeFrontier.fromBytes(Bytes.of(row.getBytes("frontier")));
        if (frontier.size() != row.getLong("position")) {
            throw new IllegalStateException("the head row contradicts itself: " + frontier);
        }
        return new LogHead(RecordedTime.parse(row.getString("recorded_at")), frontier);
    }

    private static LogHead missing() {
        throw new IllegalStateException("the log has no head row");
    }
}
