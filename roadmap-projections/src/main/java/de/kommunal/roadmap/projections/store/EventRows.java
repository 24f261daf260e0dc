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
import java.util.function.Function;
import java.util.function.IntFunction;

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
                    + ") select ";
    private static final String ONE = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from head";
    private static final String MANY =
            "event.* from head, unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[],"
                    + " ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[]) event";

    /** An event with its place in the log. */
    record Placed(LogLeaf leaf, Bytes leafHash, Bytes payload, Bytes metadata) {}

    private EventRows() {}

    static void insert(JdbcOperations jdbc, List<Placed> events) {
        jdbc.batchUpdate(
                INSERT, events, events.size(), (statement, event) -> set(statement, 0, event));
    }

    /**
     * Moves the head of the log on and inserts the events behind it, in one statement and so in one
     * way to the database and back. Not all databases have such statements.
     *
     * @return false if the log has another end, and nothing was changed
     */
    static boolean insertBehind(
            JdbcOperations jdbc, LogHead before, LogHead end, List<Placed> events) {
        var isOne = events.size() == 1;
        return jdbc.update(
                        INSERT_BEHIND + (isOne ? ONE : MANY),
                        statement -> {
                            var parameters = LogHead.behind(before, end);
                            for (var i = 0; i < parameters.size(); i++) {
                                statement.setObject(i + 1, parameters.get(i));
                            }
                            if (isOne) {
                                set(statement, parameters.size(), events.getFirst());
                            } else {
                                setArrays(statement, parameters.size(), events);
                            }
                        })
                > 0;
    }

    private static void setArrays(PreparedStatement statement, int before, List<Placed> events)
            throws SQLException {
        setArray(statement, before + 1, "bigint", events, Long[]::new, e -> e.leaf().position());
        setArray(statement, before + 2, "text", events, String[]::new, e -> e.leaf().eventId());
        setArray(statement, before + 3, "text", events, String[]::new, e -> e.leaf().aggregateId());
        setArray(statement, before + 4, "bigint", events, Long[]::new, e -> e.leaf().sequence());
        setArray(
                statement,
                before + 5,
                "text",
                events,
                String[]::new,
                e -> e.leaf().aggregateType());
        setArray(
                statement,
                before + 6,
                "text",
                events,
                String[]::new,
                e -> RecordedTime.text(e.leaf().recordedAt()));
        setArray(statement, before + 7, "text", events, String[]::new, e -> e.leaf().payloadType());
        setArray(statement, before + 8, "text", events, String[]::new, e -> e.leaf().revision());
        setArray(statement, before + 9, "bytea", events, byte[][]::new, e -> e.payload().toArray());
        setArray(
                statement,
                before + 10,
                "bytea",
                events,
                byte[][]::new,
                e -> e.metadata().toArray());
        setArray(
                statement,
                before + 11,
                "bytea",
                events,
                byte[][]::new,
                e -> e.leafHash().toArray());
    }

    private static <T> void setArray(
            PreparedStatement statement,
            int index,
            String type,
            List<Placed> events,
            IntFunction<T[]> array,
            Function<Placed, T> value)
            throws SQLException {
        var values = events.stream().map(value).toArray(array);
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
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
