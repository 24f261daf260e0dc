package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;

import java.time.Instant;

/** One event exactly as it lies in the store, before any upcasting. */
public record StoredEvent(
        long position,
        String eventId,
        String aggregateId,
        String aggregateType,
        long sequence,
        Instant recordedAt,
        String payloadType,
        String revision,
        Bytes payload,
        Bytes metadata,
        Bytes leafHash) {

    /**
     * The leaf as these contents say it should be; its hash is to be compared with the stored one.
     */
    public LogLeaf leaf() {
        return new LogLeaf(
                position,
                eventId,
                aggregateId,
                aggregateType,
                sequence,
                recordedAt,
                payloadType,
                revision,
                payload.length(),
                payload.sha256(),
                metadata.length(),
                metadata.sha256());
    }
}
