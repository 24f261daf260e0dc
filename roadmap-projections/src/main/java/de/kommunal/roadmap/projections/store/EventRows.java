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

    /** An event with its place in the log. */
    record Placed(LogLeaf leaf, Bytes leafHash, Bytes payload, Bytes metadata) {}

    private EventRows() {}

    static void insert(JdbcOperations jdbc, List<Placed> events) {
        jdbc.batchUpdate(INSERT, events, events.size(), EventRows::set);
    }

    private static void set(PreparedStatement statement, Placed event) throws SQLException {
        LogLeaf leaf = event.leaf();
        statement.setLong(1, leaf.position());
        statement.setString(2, leaf.eventId());
        statement.setString(3, leaf.aggregateId());
        statement.setLong(4, leaf.sequence());
        statement.setString(5, leaf.aggregateType());
        statement.setString(6, RecordedTime.text(leaf.recordedAt()));
        statement.setString(7, leaf.payloadType());
        statement.setString(8, leaf.revision());
        statement.setBytes(9, event.payload().toArray());
        statement.setBytes(10, event.metadata().toArray());
        statement.setBytes(11, event.leafHash().toArray());
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
