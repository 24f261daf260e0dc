package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.EventType;
import de.kommunal.roadmap.shared.EventTypes;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Writes events under their stored names and reads them strictly: what it does not know completely
 * it refuses, instead of leaving a hole in what is derived.
 */
class EventSerializer extends Jackson3Serializer {

    private static final SerializedType METADATA =
            new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventTypes types;

    EventSerializer(EventTypes types) {
        super(builder().jsonMapperBuilderCustomizer(EventSerializer::makeStrict));
        this.types = types;
    }

    private static void makeStrict(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, EventSerializer::onlyText)
                // the same event always gives the same bytes, and upcasting keeps trailing zeros
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    private static void onlyText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
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
