package de.kommunal.roadmap.web.storecopy;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * One table from one database into another one. Both have it from the same migrations, which use
 * only types that both databases have.
 */
final class TableCopy {

    private static final int BATCH = 1_000;
    private static final int PROGRESS = 100_000;

    private final Connection from;
    private final Connection to;
    private final String table;
    private final List<Column> columns;

    /**
     * @param type of {@link Types}
     * @param counted true if the database numbers the rows
     */
    record Column(String name, int type, boolean counted) {}

    private TableCopy(Connection from, Connection to, String table, List<Column> columns) {
        this.from = from;
        this.to = to;
        this.table = table;
        this.columns = columns;
    }

    /**
     * @throws SQLException also if the table has other columns in one of them
     */
    static TableCopy of(Connection from, Connection to, String table) throws SQLException {
        var columns = columns(to, table);
        if (!names(columns).equals(names(columns(from, table)))) {
            throw new SQLException(table + " has other columns in one of the two");
        }
        return new TableCopy(from, to, table, columns);
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        var shape = "select * from " + table + " where 1 = 0";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(shape)) {
            var data = rows.getMetaData();
            for (var i = 1; i <= data.getColumnCount(); i++) {
                var name = data.getColumnName(i).toLowerCase(Locale.ROOT);
                columns.add(new Column(name, data.getColumnType(i), data.isAutoIncrement(i)));
            }
        }
        return columns;
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    /**
     * @param progress told from time to time how many rows are done
     * @return how many rows were copied
     */
    long run(LongConsumer progress) throws SQLException {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        var counted = columns.stream().anyMatch(Column::counted);
        var insert =
                "insert into %s (%s) %svalues (%s)"
                        .formatted(table, names, counted ? "overriding system value " : "", places);
        var done = 0L;
        try (var select = from.createStatement();
                var inserts = to.prepareStatement(insert)) {
            select.setFetchSize(BATCH);
            try (var rows = select.executeQuery("select %s from %s".formatted(names, table))) {
                while (rows.next()) {
                    copy(rows, inserts);
                    inserts.addBatch();
                    done++;
                    if (done % BATCH == 0) {
                        inserts.executeBatch();
                    }
                    if (done % PROGRESS == 0) {
                        progress.accept(done);
                    }
                }
            }
            inserts.executeBatch();
        }
        if (counted) {
            countOn();
        }
        return done;
    }

    private void copy(ResultSet row, PreparedStatement insert) throws SQLException {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = value(row, i + 1, column.type());
            if (value == null) {
                insert.setNull(i + 1, column.type());
            } else {
                insert.setObject(i + 1, value);
            }
        }
    }

    /** In a shape that both drivers read and write. */
    private @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BIGINT -> row.getObject(column, Long.class);
            case Types.INTEGER, Types.SMALLINT -> row.getObject(column, Integer.class);
            case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
            case Types.VARCHAR, Types.CHAR -> row.getString(column);
            case Types.BINARY, Types.VARBINARY -> row.getBytes(column);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    row.getObject(column, OffsetDateTime.class);
            default ->
                    throw new SQLException(
                            "%s.%s is of the type %s, which is not copied"
                                    .formatted(
                                            table,
                                            columns.get(column - 1).name(),
                                            JDBCType.valueOf(type)));
        };
    }

    /** The next row that the database numbers comes behind those that it was given. */
    private void countOn() throws SQLException {
        for (var column : columns) {
            if (column.counted()) {
                try (var statement = to.createStatement()) {
                    long next;
                    try (var rows =
                            statement.executeQuery(
                                    "select coalesce(max(%s), 0) + 1 from %s"
                                            .formatted(column.name(), table))) {
                        rows.next();
                        next = rows.getLong(1);
                    }
                    statement.execute(
                            "alter table %s alter column %s restart with %d"
                                    .formatted(table, column.name(), next));
                }
            }
        }
    }
}
