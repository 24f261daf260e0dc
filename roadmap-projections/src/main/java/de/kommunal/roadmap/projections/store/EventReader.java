package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.reading.RecordedEvent;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

import java.util.List;

/** Reads stored events without a store, as the store reads them. */
public final class EventReader {

    private final EventDecoder decoder;

    private EventReader(EventDecoder decoder) {
        this.decoder = decoder;
    }

    /** For all events of the program. */
    public static EventReader ofAllEvents() {
        EventCatalogue catalogue = EventCatalogue.roadmap();
        return new EventReader(
                new EventDecoder(
                        new EventSerializer(catalogue.types()),
                        new EventUpcasterChain(catalogue.upcasters())));
    }

    /**
     * The events as they are read today, in their order.
     *
     * @throws IllegalArgumentException if an event is of an unknown type or has another shape
     */
    public List<RecordedEvent> read(List<StoredEvent> events) {
        try {
            return DecodedEvents.decoded(decoder, events);
        } catch (SerializationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
