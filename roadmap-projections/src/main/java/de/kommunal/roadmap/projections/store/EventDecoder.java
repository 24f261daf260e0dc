package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.RecordedTime;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

import java.util.List;
import java.util.stream.Stream;

/**
 * Turns what lies in the log into the events of today, through the same upcasters as everywhere,
 * for those who read the log in bulk.
 */
public final class EventDecoder {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    EventDecoder(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * One event for each stored one, in their order.
     *
     * @throws org.axonframework.serialization.SerializationException if an event is of an unknown
     *     type or has another shape than its class
     */
    public List<DomainEventMessage<?>> decode(List<StoredEvent> events) {
        Stream<DomainEventData<?>> entries = events.stream().map(EventDecoder::entry);
        List<DomainEventMessage<?>> decoded =
                EventStreamUtils.upcastAndDeserializeDomainEvents(entries, serializer, upcasters)
                        .asStream()
                        .<DomainEventMessage<?>>map(EventDecoder::deserialised)
                        .toList();
        if (decoded.size() != events.size()) {
            throw new IllegalStateException("an upcaster has dropped or split an event");
        }
        return decoded;
    }

    static DomainEventData<?> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.eventId(),
                RecordedTime.text(event.recordedAt()),
                event.payloadType(),
                event.revision(),
                event.payload().toArray(),
                event.metadata().toArray());
    }

    // reading is lazy otherwise, and what cannot be read would surprise somebody later
    private static DomainEventMessage<?> deserialised(DomainEventMessage<?> event) {
        event.getPayload();
        event.getMetaData();
        return event;
    }
}
