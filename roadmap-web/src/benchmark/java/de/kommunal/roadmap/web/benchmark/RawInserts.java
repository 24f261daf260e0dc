package de.kommunal.roadmap.web.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import de.kommunal.roadmap.audit.format.Bytes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The limit: rows as large as those of the log, each committed by itself, and nothing else. Each
 * writer has a connection and a statement of its own.
 */
final class RawInserts implements Side {

    private static final String INSERT =
            "insert into raw_event (event_identifier, aggregate_identifier, sequence_number, type,"
                    + " time_stamp, payload_type, payload_revision, payload, meta_data, leaf_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final HikariDataSource source;
    private final boolean syncs;
    private final Row row;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();

    /** A row of the log, whose bytes are written again and again. */
    record Row(
            String type,
            String time,
            String payloadType,
            String revision,
            Bytes payload,
            Bytes metaData,
            Bytes hash) {}

    /**
     * @param syncs whether the embedded database is told to flush after each commit
     */
    RawInserts(String address, String user, boolean syncs, Row row, int writers)
            throws SQLException {
        this.syncs = syncs;
        this.row = row;
        var config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(writers + 1);
        source = new HikariDataSource(config);
        var bytes = address.startsWith("jdbc:h2") ? "binary varying" : "bytea";
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists raw_event (
                        global_index bigint generated always as identity primary key,
                        event_identifier varchar(64) not null unique,
                        aggregate_identifier varchar(255) not null,
                        sequence_number bigint not null, type varchar(255) not null,
                        time_stamp varchar(24) not null, payload_type varchar(255) not null,
                        payload_revision varchar(16) not null, payload %1$s not null,
                        meta_data %1$s not null, leaf_hash %1$s not null,
                        unique (aggregate_identifier, sequence_number))
                    """
                            .formatted(bytes));
        }
        for (var writer = 0; writer < writers; writer++) {
            var connection = source.getConnection();
            connections.add(connection);
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    @Override
    public String name() {
        return "raw committed inserts";
    }

    @Override
    public void write(int writer, int number) throws SQLException {
        var insert = inserts.get(writer);
        var id = UUID.randomUUID().toString();
        insert.setString(1, id);
        insert.setString(2, "scenario/" + id);
        insert.setLong(3, number);
        insert.setString(4, row.type());
        insert.setString(5, row.time());
        insert.setString(6, row.payloadType());
        insert.setString(7, row.revision());
        insert.setBytes(8, row.payload().toArray());
        insert.setBytes(9, row.metaData().toArray());
        insert.setBytes(10, row.hash().toArray());
        insert.executeUpdate();
        if (syncs) {
            try (var checkpoint = connections.get(writer).createStatement()) {
                checkpoint.execute("checkpoint sync");
            }
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
