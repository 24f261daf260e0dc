package de.kommunal.roadmap.shared.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one revision of one event type as the next. The stored bytes stay as they are; identifier,
 * position, time and sequence cannot be touched.
 */
public abstract class JsonUpcaster extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    /**
     * @param name as in {@code @StoredAs}, without prefix
     */
    protected JsonUpcaster(String name, int fromRevision) {
        this(name, fromRevision, name, fromRevision + 1);
    }

    /** For an event that also gets another name. */
    protected JsonUpcaster(String name, int fromRevision, String newName, int newRevision) {
        this.from = type(name, fromRevision);
        this.to = type(newName, newRevision);
    }

    private static SimpleSerializedType type(String name, int revision) {
        return new SimpleSerializedType("roadmap." + name, Integer.toString(revision));
    }

    /** Changes the payload in place; a function of nothing but the payload. */
    protected abstract void change(ObjectNode payload);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(
            IntermediateEventRepresentation event) {
        return event.upcastPayload(
                to,
                JsonNode.class,
                payload -> {
                    change((ObjectNode) payload);
                    return payload;
                });
    }
}
