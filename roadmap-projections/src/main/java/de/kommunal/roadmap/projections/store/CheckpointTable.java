package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table of signed checkpoints; a trigger refuses to change or delete any. */
final class CheckpointTable implements SignedCheckpoints {

    private static final String SELECT = "select frontier, note, signed_at from log_checkpoint ";

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignedCheckpoint> latest() {
        return jdbc.sql(SELECT + "order by tree_size desc limit 1")
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    @Override
    public Optional<SignedCheckpoint> find(long size) {
        return jdbc.sql(SELECT + "where tree_size = ?")
                .param(size)
                .query((row, number) -> checkpoint(row))
                .optional();
    }

    @Override
    public List<SignedCheckpoint> read(long afterSize, int limit) {
        return jdbc.sql(SELECT + "where tree_size > ? order by tree_size limit ?")
                .params(afterSize, limit)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from log_checkpoint").query(Long.class).single();
    }

    @Override
    public List<SignedCheckpoint> numbered(long skipped, int limit) {
        return jdbc.sql(SELECT + "order by tree_size limit ? offset ?")
                .params(limit, skipped)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    @Override
    public void add(SignedCheckpoint checkpoint) {
        jdbc.sql(
                        "insert into log_checkpoint (tree_size, root, frontier, note, signed_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        checkpoint.size(),
                        checkpoint.tree().root().toArray(),
                        checkpoint.tree().toBytes().toArray(),
                        checkpoint.note(),
                        RecordedTime.text(checkpoint.signedAt()))
                .update();
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(
                TreeFrontier.fromBytes(Bytes.of(row.getBytes("frontier"))),
                row.getString("note"),
                RecordedTime.parse(row.getString("signed_at")));
    }
}
