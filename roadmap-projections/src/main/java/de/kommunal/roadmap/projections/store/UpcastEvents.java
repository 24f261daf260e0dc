package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventUpcasting;
import de.kommunal.roadmap.audit.StoredEvent;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Takes events through the upcasters, and no further: they do not become objects. */
final class UpcastEvents implements EventUpcasting {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    UpcastEvents(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    @Override
    public Upcast upcast(StoredEvent event) {
        IntermediateEventRepresentation stored =
                new InitialEventRepresentation(EventDecoder.entry(event), serializer);
        var upcast = upcasters.upcast(Stream.of(stored)).toList();
        if (upcast.size() != 1) {
            throw new IllegalStateException("an upcaster has dropped or split the event");
        }
        var data = upcast.getFirst().getData(byte[].class);
        var type = data.getType();
        var revision = type.getRevision();
        return new Upcast(
                type.getName(),
                revision == null ? event.revision() : revision,
                new String(data.getData(), StandardCharsets.UTF_8));
    }
}
