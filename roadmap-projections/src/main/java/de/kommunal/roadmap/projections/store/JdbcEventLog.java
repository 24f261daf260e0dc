package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.SignedRecord;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.verifier.SignedRoots;
import de.kommunal.roadmap.audit.verifier.StoredSubtrees;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the log with plain SQL. */
class JdbcEventLog implements EventLog {

    /** Later times have longer texts, which do not sort. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final JdbcClient jdbc;
    private final StoredSubtrees subtrees;

    JdbcEventLog(JdbcClient jdbc, StoredSubtrees subtrees) {
        this.jdbc = jdbc;
        this.subtrees = subtrees;
    }

    @Override
    public Head head() {
        return jdbc.sql("select position, recorded_at, root from log_head where id = 1")
                .query((row, number) ->
                        new Head(
                                row.getLong("position"),
                                RecordedTime.parse(row.getString("recorded_at")),
                                Bytes.of(row.getBytes("root"))))
                .single();
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return jdbc.sql(
                        "select "
                                + EventRows.COLUMNS
                                + " from domain_event where global_index > ?"
                                + " order by global_index limit ?")
                .params(afterPosition, limit)
                .query((row, number) -> EventRows.read(row))
                .list();
    }

    @Override
    public Optional<StoredEvent> find(String eventId) {
        return jdbc.sql(
                        "select "
                                + EventRows.COLUMNS
                                + " from domain_event where event_identifier = ?")
                .param(eventId)
                .query((row, number) -> EventRows.read(row))
                .optional();
    }

    @Override
    public List<StoredEvent> ofAggregate(String aggregateId) {
        return jdbc.sql(
                        "select "
                                + EventRows.COLUMNS
                                + " from domain_event where aggregate_identifier = ?"
                                + " order by sequence_number")
                .param(aggregateId)
                .query((row, number) -> EventRows.read(row))
                .list();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return jdbc.sql(
                        "select global_index from domain_event where time_stamp <= ?"
                                + " order by time_stamp desc, global_index desc limit 1")
                .param(RecordedTime.text(recordedAt.isAfter(LATEST) ? LATEST : recordedAt))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Recomputation recompute() {
        return run(verification(SignedRoots.none()));
    }

    private static Recomputation run(LogVerification verification) {
        boolean more = true;
        while (more) {
            more = verification.next();
        }
        return verification.result();
    }

    @Override
    public LogVerification verification(Supplier<SignedRecord> signed) {
        // in this order nothing that is signed meanwhile looks as if it was of a longer log
        var table = new StoredCheckpoints(jdbc);
        SignedRecord known = signed.get();
        return verification(
                SignedRoots.of(
                        known.introductions(), null, table, known.lastCheckpoint().orElse(null)));
    }

    private LogVerification verification(SignedRoots signed) {
        return new JdbcLogVerification(jdbc, signed, subtrees);
    }
}
