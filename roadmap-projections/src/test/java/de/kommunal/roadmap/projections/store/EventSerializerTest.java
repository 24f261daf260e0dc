package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.projections.store.LedgerEvent.EntryAdded;
import de.kommunal.roadmap.shared.EventTypes;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

class EventSerializerTest {

    private static final EntryAdded ENTRY =
            new EntryAdded("l", "n", new BigDecimal("1.50"), LocalDate.of(2026, 1, 5));

    private final EventSerializer serializer =
            new EventSerializer(EventTypes.of(LedgerEvent.class));

    @Test
    void writesAnEventUnderItsStoredNameAndReadsItBack() {
        var stored = serializer.serialize(ENTRY, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo("roadmap.EntryAdded");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"ledger":"l","note":"n","amount":1.50,"effective":"2026-01-05"}\
                        """);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(ENTRY);
    }

    @Test
    void readsMetadataBack() {
        MetaData metadata = MetaData.with("actor", "a-17").and("origin", "REST");
        var stored = serializer.serialize(metadata, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(metadata);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ledger\":\"l\",\"note\":\"n\",\"amount\":1,\"effective\":\"2026-01-05\",\"x\":1}",
                "{\"ledger\":\"l\",\"note\":\"n\",\"amount\":1}",
                "{\"ledger\":\"l\",\"note\":7,\"amount\":1,\"effective\":\"2026-01-05\"}",
                "{\"ledger\":\"l\"",
            })
    void refusesAnotherShape(String json) {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read(json, "roadmap.EntryAdded", "1"));
    }

    @Test
    void refusesTypesAndRevisionsThatItDoesNotKnow() {
        for (String type : new String[] {"roadmap.Unknown", EntryAdded.class.getName()}) {
            assertThatExceptionOfType(SerializationException.class)
                    .isThrownBy(() -> read("{}", type, "1"))
                    .withMessageContaining(type);
        }
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read("{}", "roadmap.EntryAdded", "2"));
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read("{}", "roadmap.EntryAdded", "latest"));
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serializer.serialize("a text", byte[].class));
    }

    private Object read(String json, String type, String revision) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        json.getBytes(StandardCharsets.UTF_8), byte[].class, type, revision));
    }
}
