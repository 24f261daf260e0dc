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
import java.util.stream.Collectors;

/** The rows of the table of events, written and read column by column. */
final class EventRows {

    private static final List<Column<?>> ALL =
            List.of(
                    new Column<>("global_index", "bigint", Long[]::new, e -> e.leaf().position()),
                    text("event_identifier", e -> e.leaf().eventId()),
                    text("aggregate_identifier", e -> e.leaf().aggregateId()),
                    new Column<>(
                            "sequence_number", "bigint", Long[]::new, e -> e.leaf().sequence()),
                    text("type", e -> e.leaf().aggregateType()),
                    text("time_stamp", e -> RecordedTime.text(e.leaf().recordedAt())),
                    text("payload_type", e -> e.leaf().payloadType()),
                    text("payload_revision", e -> e.leaf().revision()),
                    bytes("payload", Placed::payload),
                    bytes("meta_data", Placed::metadata),
                    bytes("leaf_hash", Placed::leafHash));

    static final String COLUMNS = each(Column::name);

    private static final String VALUES = each(column -> "?");
    private static final String INSERT =
            "insert into domain_event (" + COLUMNS + ") values (" + VALUES + ")";
    private static final String INSERT_BEHIND =
            "with head as ("
                    + LogHead.UPDATE_BEHIND
                    + " returning id) insert into domain_event ("
                    + COLUMNS
                    + ") select ";
    private static final String INSERT_ONE_BEHIND = INSERT_BEHIND + VALUES + " from head";
    private static final String INSERT_MANY_BEHIND =
            INSERT_BEHIND
                    + "event.* from head, unnest("
                    + each(column -> "?::" + column.type() + "[]")
                    + ") event";

    /**
     * @param type by which PostgreSQL knows it in an array
     */
    private record Column<T>(
            String name, String type, IntFunction<T[]> array, Function<Placed, T> value) {

        void set(PreparedStatement statement, int index, Placed event) throws SQLException {
            statement.setObject(index, value.apply(event));
        }

        void setAll(PreparedStatement statement, int index, List<Placed> events)
                throws SQLException {
            var values = events.stream().map(value).toArray(array);
            statement.setArray(index, statement.getConnection().createArrayOf(type, values));
        }
    }

    private static Column<String> text(String name, Function<Placed, String> value) {
        return new Column<>(name, "text", String[]::new, value);
    }

    private static Column<byte[]> bytes(String name, Function<Placed, Bytes> value) {
        return new Column<>(name, "bytea", byte[][]::new, e -> value.apply(e).toArray());
    }

    private static String each(Function<Column<?>, String> part) {
        return ALL.stream().map(part).collect(Collectors.joining(", "));
    }

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
                        isOne ? INSERT_ONE_BEHIND : INSERT_MANY_BEHIND,
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

    private static void set(PreparedStatement statement, int before, Placed event)
            throws SQLException {
        for (var i = 0; i < ALL.size(); i++) {
            ALL.get(i).set(statement, before + i + 1, event);
        }
    }

    private static void setArrays(PreparedStatement statement, int before, List<Placed> events)
            throws SQLException {
        for (var i = 0; i < ALL.size(); i++) {
            ALL.get(i).setAll(statement, before + i + 1, events);
        }
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
