package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.EventJson;
import de.kommunal.roadmap.shared.EventType;
import de.kommunal.roadmap.shared.EventTypes;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes events under their stored names and reads them strictly: what it does not know completely
 * it refuses, instead of leaving a hole in what is derived.
 */
class EventSerializer extends Jackson3Serializer {

    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventTypes types;

    EventSerializer(EventTypes types) {
        super(builder().jsonMapperBuilderCustomizer(EventJson::configure));
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the overridden method
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.equals(type)) {
            return METADATA;
        }
        EventType stored =
                types.typeOf((Class<?>) type)
                        .orElseThrow(
                                () -> new SerializationException(type + " is not an event type"));
        return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return types.classOf(stored(type)).orElseThrow(() -> unknown(type));
    }

    private static EventType stored(SerializedType type) {
        try {
            return new EventType(type.getName(), Integer.parseInt(type.getRevision()));
        } catch (NumberFormatException e) {
            throw unknown(type);
        }
    }

    private static SerializationException unknown(SerializedType type) {
        return new SerializationException(
                "no class for event type " + type.getName() + ", revision " + type.getRevision());
    }
}
