package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.RecordedTime;

import org.springframework.jdbc.core.JdbcOperations;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows of the table of events, written and read column by column. */
final class EventRows {

    static final String COLUMNS =
            "global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                    + " time_stamp, payload_type, payload_revision, payload, meta_data, leaf_hash";

    private static final String INSERT =
            "insert into domain_event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_BEHIND =
            "with head as ("
                    + LogHead.UPDATE_BEHIND
                    + " returning id) insert into domain_event ("
                    + COLUMNS
                    + ") select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from head";

    /** An event with its place in the log. */
    record Placed(LogLeaf leaf, Bytes leafHash, Bytes payload, Bytes metadata) {}

    private EventRows() {}

    static void insert(JdbcOperations jdbc, List<Placed> events) {
        jdbc.batchUpdate(
                INSERT, events, events.size(), (statement, event) -> set(statement, 0, event));
    }

    /**
     * Moves the head of the log on and inserts the one event behind it, in one statement and so in
     * one way to the database and back. Not all databases have such statements.
     *
     * @return false if the log has another end, and nothing was changed
     */
    static boolean insertBehind(JdbcOperations jdbc, LogHead before, LogHead end, Placed event) {
        return jdbc.update(
                        INSERT_BEHIND,
                        statement -> {
                            var parameters = LogHead.behind(before, end);
                            for (var i = 0; i < parameters.size(); i++) {
                                statement.setObject(i + 1, parameters.get(i));
                            }
                            set(statement, parameters.size(), event);
                        })
                == 1;
    }

    private static void set(PreparedStatement statement, int before, Placed event)
            throws SQLException {
        LogLeaf leaf = event.leaf();
        statement.setLong(before + 1, leaf.position());
        statement.setString(before + 2, leaf.eventId());
        statement.setString(before + 3, leaf.aggregateId());
        statement.setLong(before + 4, leaf.sequence());
        statement.setString(before + 5, leaf.aggregateType());
        statement.setString(before + 6, RecordedTime.text(leaf.recordedAt()));
        statement.setString(before + 7, leaf.payloadType());
        statement.setString(before + 8, leaf.revision());
        statement.setBytes(before + 9, event.payload().toArray());
        statement.setBytes(before + 10, event.metadata().toArray());
        statement.setBytes(before + 11, event.leafHash().toArray());
    }

    /**
     * @throws java.time.DateTimeException if the recorded time is not written as we write it
     */
    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("aggregate_identifier"),
                row.getString("type"),
                row.getLong("sequence_number"),
                RecordedTime.parse(row.getString("time_stamp")),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                Bytes.of(row.getBytes("payload")),
                Bytes.of(row.getBytes("meta_data")),
                Bytes.of(row.getBytes("leaf_hash")));
    }
}
