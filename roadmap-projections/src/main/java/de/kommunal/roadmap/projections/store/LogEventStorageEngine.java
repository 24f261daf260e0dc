package de.kommunal.roadmap.projections.store;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;

import java.util.List;
import java.util.stream.Stream;

/**
 * Gives every event its place in the one log. Appends are serialised by the lock on the head row,
 * taken last in the command's transaction; so positions have no holes, and their order is the order
 * of commitment. Where this node was the last to append, it takes the lock by moving the head on,
 * without reading it first.
 */
class LogEventStorageEngine extends JdbcEventStorageEngine {

    private final TransactionManager transactions;
    private final LogAppends appends;
    private final ObservationRegistry observations;

    /**
     * @param observations to be told how long an append takes, with the wait for the lock
     */
    LogEventStorageEngine(
            Builder builder,
            TransactionManager transactions,
            LogAppends appends,
            ObservationRegistry observations) {
        super(builder);
        this.transactions = transactions;
        this.appends = appends;
        this.observations = observations;
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
                    .observe(
                            () -> transactions.executeInTransaction(() -> appends.append(pending)));
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
        }
        // not above: that it is there already says nothing of the events
        appends.storeAlong();
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
