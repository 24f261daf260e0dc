package de.kommunal.roadmap.audit.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What the log proves about one event. Payload and metadata enter by length and hash only, so that
 * a leaf still proves its place after the contents had to be erased. See docs/audit/log-format.md.
 */
public record LogLeaf(
        long position,
        String eventId,
        String aggregateId,
        String aggregateType,
        long sequence,
        Instant recordedAt,
        String payloadType,
        String revision,
        long payloadLength,
        Bytes payloadHash,
        long metadataLength,
        Bytes metadataHash) {

    public static final String FORMAT = "roadmap-event/v1";

    private static final byte[] LEAF_PREFIX = {0x00};

    /** The canonical bytes: twelve values and the format name, each preceded by its length. */
    public Bytes bytes() {
        var out = new ByteArrayOutputStream(320);
        text(out, FORMAT);
        number(out, position);
        text(out, eventId);
        text(out, aggregateId);
        text(out, aggregateType);
        number(out, sequence);
        text(out, RecordedTime.text(recordedAt));
        text(out, payloadType);
        text(out, revision);
        number(out, payloadLength);
        field(out, payloadHash.shared());
        number(out, metadataLength);
        field(out, metadataHash.shared());
        return Bytes.of(out.toByteArray());
    }

    public Bytes hash() {
        return hashOf(bytes());
    }

    /** The leaf hash of RFC 6962 of any entry: SHA-256 of a zero byte and the entry. */
    public static Bytes hashOf(Bytes entry) {
        return Bytes.sha256Of(LEAF_PREFIX, entry.shared());
    }

    private static void text(ByteArrayOutputStream out, String value) {
        field(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(ByteArrayOutputStream out, long value) {
        field(out, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static void field(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        out.writeBytes(value);
    }
}
