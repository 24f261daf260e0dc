package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.verifier.LogVerifier;
import de.kommunal.roadmap.audit.verifier.SignedRoots;
import de.kommunal.roadmap.audit.verifier.StoredHead;
import de.kommunal.roadmap.audit.verifier.StoredSubtrees;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;

/** Hands the rows of the log, from the first event to the head at the start, to the verifier. */
final class JdbcLogVerification implements LogVerification {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final StoredHead head;
    private final LogVerifier verifier;
    private long reached;
    private boolean over;

    /**
     * @param signed what is compared with the log, none of it signed after this moment
     */
    JdbcLogVerification(JdbcClient jdbc, SignedRoots signed, StoredSubtrees subtrees) {
        this.jdbc = jdbc;
        this.head = head();
        this.verifier = new LogVerifier(signed, subtrees, head.position());
    }

    /** The head row, and what the table says about its own end at the same moment. */
    private StoredHead head() {
        return jdbc.sql(
                        "select position, recorded_at, frontier, root, (select"
                                + " coalesce(max(global_index), 0) from domain_event) as last from"
                                + " log_head where id = 1")
                .query((row, number) ->
                        new StoredHead(
                                row.getLong("position"),
                                row.getString("recorded_at"),
                                Bytes.of(row.getBytes("frontier")),
                                Bytes.of(row.getBytes("root")),
                                row.getLong("last")))
                .single();
    }

    @Override
    public long total() {
        return head.position();
    }

    @Override
    public long done() {
        return over ? head.position() : reached;
    }

    @Override
    public boolean next() {
        if (!over && (!takePage() || verifier.finding().isPresent())) {
            verifier.end(head);
            over = true;
        }
        return !over;
    }

    /** False if there was nothing to take. */
    private boolean takePage() {
        return jdbc.sql(
                        "select "
                                + EventRows.COLUMNS
                                + " from domain_event where global_index > ? and global_index <= ?"
                                + " order by global_index limit ?")
                .params(reached, head.position(), PAGE)
                .query((@Nullable ResultSet rows) -> rows != null && take(rows));
    }

    private boolean take(ResultSet rows) throws SQLException {
        long before = reached;
        while (rows.next()) {
            reached = rows.getLong("global_index");
            try {
                StoredEvent event = EventRows.read(rows);
                verifier.take(event.leaf(), event.leafHash());
            } catch (DateTimeException e) {
                verifier.takeUnreadable(
                        reached, "the recorded time is " + rows.getString("time_stamp"));
            }
        }
        return reached > before;
    }

    @Override
    public Recomputation result() {
        if (!over) {
            throw new IllegalStateException("looked at " + reached + " of " + head.position());
        }
        return verifier.finding()
                .<Recomputation>map(Recomputation.Diverged::new)
                .orElseGet(() ->
                        new Recomputation.Intact(
                                new Head(
                                        verifier.tree().size(),
                                        verifier.lastRecordedAt(),
                                        verifier.tree().root())));
    }
}
