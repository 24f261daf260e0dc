package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.TreeFrontier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Gives every event its place in the one log. Appends are serialised by the lock on the head row,
 * taken last in the command's transaction; so positions have no holes, and their order is the order
 * of commitment. Where this node was the last to append, it takes the lock by moving the head on,
 * without reading it first.
 */
class LogEventStorageEngine extends JdbcEventStorageEngine {

    private final TransactionManager transactions;
    private final JdbcOperations jdbc;
    private final Clock clock;
    private final ObservationRegistry observations;
    private final AggregateFreshness freshness;
    private final boolean joins;
    private final AppendTurn turn = new AppendTurn();

    /** Where the log ended after this node's last append; another node may have gone on. */
    private final AtomicReference<@Nullable LogHead> lastCommitted = new AtomicReference<>();

    /**
     * @param jdbc on the data source whose transactions the manager manages
     * @param observations to be told how long an append takes, with the wait for the lock
     * @param joins whether the database changes two tables in one statement
     */
    LogEventStorageEngine(
            Builder builder,
            TransactionManager transactions,
            JdbcOperations jdbc,
            Clock clock,
            ObservationRegistry observations,
            AggregateFreshness freshness,
            boolean joins) {
        super(builder);
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.observations = observations;
        this.freshness = freshness;
        this.joins = joins;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Terms.refuseHypothetical();
        // before the lock, which all others wait for
        List<PendingEvent> pending =
                events.stream().map(event -> PendingEvent.of(event, serializer)).toList();
        try {
            Observation.createNotStarted("roadmap.append", observations)
                    .observe(() -> transactions.executeInTransaction(() -> append(pending)));
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    private void append(List<PendingEvent> pending) {
        turn.take();
        LogHead known = lastCommitted.get();
        if (known != null && freshness.isOfThisEra()) {
            var batch = Batch.behind(known, pending, clock);
            if (insertBehind(known, batch)) {
                Terms.requireStillDecided(known.position());
                freshness.requireFreshAtAppend();
                tell(batch, pending);
                return;
            }
        }
        LogHead head = LogHead.lock(jdbc);
        if (!head.isThatOf(known) && !Terms.isOwn(head.position())) {
            freshness.foreignAppend();
        }
        Terms.requireStillDecided(head.position());
        freshness.requireFreshAtAppend();
        var batch = Batch.behind(head, pending, clock);
        batch.end().save(jdbc);
        EventRows.insert(jdbc, batch.rows());
        new SubtreeTable(jdbc).insert(batch.completed());
        tell(batch, pending);
    }

    private boolean insertBehind(LogHead known, Batch batch) {
        var one = joins && batch.rows().size() == 1;
        var isBehind =
                one
                        ? EventRows.insertBehind(jdbc, known, batch.end(), batch.rows().getFirst())
                        : batch.end().saveBehind(known, jdbc);
        if (isBehind) {
            if (!one) {
                EventRows.insert(jdbc, batch.rows());
            }
            new SubtreeTable(jdbc).insert(batch.completed());
        }
        return isBehind;
    }

    private void tell(Batch batch, List<PendingEvent> pending) {
        var end = batch.end();
        Terms.tell(end.position(), end.recordedAt(), pending);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lastCommitted.set(end);
                    }
                });
    }

    /**
     * Events in their places.
     *
     * @param end where the log ends with them
     */
    private record Batch(List<EventRows.Placed> rows, SubtreeTable.Batch completed, LogHead end) {

        static Batch behind(LogHead head, List<PendingEvent> pending, Clock clock) {
            Instant recordedAt =
                    head.nextRecordedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            TreeFrontier frontier = head.frontier();
            var rows = new ArrayList<EventRows.Placed>(pending.size());
            var completed = new SubtreeTable.Batch();
            for (PendingEvent event : pending) {
                LogLeaf leaf = event.leafAt(frontier.size() + 1, recordedAt);
                var row =
                        new EventRows.Placed(leaf, leaf.hash(), event.payload(), event.metadata());
                rows.add(row);
                frontier = frontier.append(row.leafHash(), completed::add);
            }
            return new Batch(rows, completed, new LogHead(recordedAt, frontier));
        }
    }

    /** Sequences have no holes, so that a short page is the last one. */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** There are no snapshots, so that no command pays for looking for one. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the store keeps no snapshots");
    }
}
