package de.kommunal.roadmap.web.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;

import de.kommunal.roadmap.audit.StoredEvent;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One event exactly as it is stored.
 *
 * @param payload the stored bytes, which are JSON
 * @param metaData the stored bytes, which are JSON
 * @param leafHash of the event in the log's tree, hexadecimal
 */
record AuditedEvent(
        long position,
        String id,
        String aggregate,
        String aggregateType,
        long sequence,
        Instant recordedAt,
        String type,
        String revision,
        @JsonRawValue String payload,
        @JsonRawValue String metaData,
        String leafHash) {

    static AuditedEvent of(StoredEvent event) {
        return new AuditedEvent(
                event.position(),
                event.eventId(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.recordedAt(),
                event.payloadType(),
                event.revision(),
                new String(event.payload().toArray(), StandardCharsets.UTF_8),
                new String(event.metadata().toArray(), StandardCharsets.UTF_8),
                event.leafHash().toString());
    }
}
