package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.Recomputation.Diverged;
import de.kommunal.roadmap.audit.Recomputation.Intact;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One pass over the log from the first event to the head as it was at the start. */
final class LogRecomputation {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Map<String, Long> nextSequences = new HashMap<>();
    private TreeFrontier frontier = TreeFrontier.EMPTY;
    private Instant lastRecordedAt = Instant.EPOCH;

    /** The head row, and what the table says about its own end at the same moment. */
    private record End(long position, String recordedAt, Bytes frontier, Bytes root, long last) {}

    LogRecomputation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Recomputation run() {
        End end = end();
        while (frontier.size() < end.position()) {
            Optional<Diverged> finding = checkPage(end.position());
            if (finding.isPresent()) {
                return finding.get();
            }
        }
        return compareWith(end);
    }

    private End end() {
        return jdbc.sql(
                        "select position, recorded_at, frontier, root, (select"
                                + " coalesce(max(global_index), 0) from domain_event) as last from"
                                + " log_head where id = 1")
                .query((row, number) ->
                        new End(
                                row.getLong("position"),
                                row.getString("recorded_at"),
                                Bytes.of(row.getBytes("frontier")),
                                Bytes.of(row.getBytes("root")),
                                row.getLong("last")))
                .single();
    }

    private Optional<Diverged> checkPage(long upTo) {
        return jdbc.sql(
                        "select "
                                + EventRows.COLUMNS
                                + " from domain_event where global_index > ? and global_index <= ?"
                                + " order by global_index limit ?")
                .params(frontier.size(), upTo, PAGE)
                .query(this::checkRows);
    }

    private Optional<Diverged> checkRows(ResultSet rows) throws SQLException {
        long before = frontier.size();
        while (rows.next()) {
            Optional<Diverged> finding = check(rows);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return frontier.size() > before ? Optional.empty() : diverged("the event is missing");
    }

    private Optional<Diverged> check(ResultSet row) throws SQLException {
        if (row.getLong("global_index") != frontier.size() + 1) {
            return diverged("the event is missing");
        }
        StoredEvent event;
        try {
            event = EventRows.read(row);
        } catch (DateTimeException e) {
            return diverged("the recorded time is " + row.getString("time_stamp"));
        }
        if (!event.leaf().hash().equals(event.leafHash())) {
            return diverged("the event is not what its leaf hash says");
        }
        if (event.recordedAt().isBefore(lastRecordedAt)) {
            return diverged("the recorded time goes back");
        }
        long nextSequence = nextSequences.getOrDefault(event.aggregateId(), 0L);
        if (event.sequence() != nextSequence) {
            return diverged("the sequence of " + event.aggregateId() + " has a hole");
        }
        nextSequences.put(event.aggregateId(), nextSequence + 1);
        lastRecordedAt = event.recordedAt();
        frontier = frontier.append(event.leafHash());
        return Optional.empty();
    }

    private Recomputation compareWith(End end) {
        if (end.last() > end.position()) {
            return new Diverged(end.position() + 1, "an event lies behind the head of the log");
        }
        Head head = new Head(frontier.size(), lastRecordedAt, frontier.root());
        boolean same =
                end.recordedAt().equals(RecordedTime.text(head.recordedAt()))
                        && end.frontier().equals(frontier.toBytes())
                        && end.root().equals(head.rootHash());
        return same
                ? new Intact(head)
                : new Diverged(end.position(), "the head row is not what the events give");
    }

    private Optional<Diverged> diverged(String finding) {
        return Optional.of(new Diverged(frontier.size() + 1, finding));
    }
}
