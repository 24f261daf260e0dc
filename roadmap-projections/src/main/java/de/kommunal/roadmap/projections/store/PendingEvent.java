package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import java.time.Instant;
import java.util.Map;

/** An event that is serialised and hashed, but has no position yet: work done before the lock. */
record PendingEvent(
        DomainEventMessage<?> message,
        String payloadType,
        String revision,
        Bytes payload,
        Bytes payloadHash,
        Bytes metadata,
        Bytes metadataHash) {

    static PendingEvent of(EventMessage<?> event, Serializer serializer) {
        // an identifier field that starts as "" instead of null would name every new aggregate ""
        if (!(event instanceof DomainEventMessage<?> message)
                || message.getType() == null
                || message.getAggregateIdentifier().isBlank()) {
            throw new IllegalArgumentException(
                    "every event belongs to an aggregate: " + event.getPayloadType().getName());
        }
        requireText(event.getMetaData());
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        Bytes payloadBytes = Bytes.of(payload.getData());
        Bytes metadataBytes = Bytes.of(metadata.getData());
        return new PendingEvent(
                message,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payloadBytes,
                payloadBytes.sha256(),
                metadataBytes,
                metadataBytes.sha256());
    }

    LogLeaf leafAt(long position, Instant recordedAt) {
        return new LogLeaf(
                position,
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getType(),
                message.getSequenceNumber(),
                recordedAt,
                payloadType,
                revision,
                payload.length(),
                payloadHash,
                metadata.length(),
                metadataHash);
    }

    // numbers and times would come back from the store as other types than they went in
    private static void requireText(Map<String, ?> metadata) {
        metadata.forEach((key, value) -> {
            if (!(value instanceof String)) {
                throw new IllegalArgumentException(
                        "metadata values are text, but " + key + " is " + value);
            }
        });
    }
}
