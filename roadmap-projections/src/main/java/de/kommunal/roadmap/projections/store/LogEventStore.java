package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.CachingSupplier;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Shows subscribers within the transaction an event with the time under which it was stored, so
 * that the live event and the one read back later are the same.
 */
class LogEventStore extends EmbeddedEventStore {

    private LogEventStore(Builder builder) {
        super(builder);
    }

    static LogEventStore create(Builder builder) {
        var store = new LogEventStore(builder);
        // the first of all subscribers: fixes the time while the unit of work still knows it
        store.subscribe(events -> events.forEach(EventMessage::getTimestamp));
        return store;
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        // known only once the append has the lock; subscribers are called after that
        Supplier<Instant> recordedAt =
                CachingSupplier.of(() -> AppendTerms.lastRecordedAt().orElseThrow());
        super.prepareCommit(events.stream().map(event -> stamped(event, recordedAt)).toList());
    }

    private static EventMessage<?> stamped(EventMessage<?> event, Supplier<Instant> recordedAt) {
        return event instanceof DomainEventMessage<?> message
                ? new GenericDomainEventMessage<>(
                        message.getType(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber(),
                        message,
                        recordedAt)
                : event;
    }
}
