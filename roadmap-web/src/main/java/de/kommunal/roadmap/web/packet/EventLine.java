package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;

/**
 * An event as a line: a CloudEvents 1.0 envelope that holds payload and metadata as the bytes that
 * are stored. Numbers are texts, as those of CloudEvents end at 32 bits.
 */
final class EventLine {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventLine() {}

    /**
     * The line, without its end.
     *
     * @param source name of the log
     */
    static byte[] write(StoredEvent event, String source) {
        var line = new LinkedHashMap<String, String>();
        line.put("specversion", "1.0");
        line.put("id", event.eventId());
        line.put("source", source);
        line.put("type", event.payloadType());
        line.put("subject", event.aggregateId());
        line.put("time", RecordedTime.text(event.recordedAt()));
        line.put("datacontenttype", "application/json");
        line.put("position", Long.toString(event.position()));
        line.put("aggregatetype", event.aggregateType());
        line.put("sequence", Long.toString(event.sequence()));
        line.put("revision", event.revision());
        line.put("leafhash", event.leafHash().toString());
        line.put("metadata", base64(event.metadata()));
        line.put("data_base64", base64(event.payload()));
        return JSON.writeValueAsBytes(line);
    }

    /**
     * @throws IllegalArgumentException if the line is not exactly what {@link #write} gives
     */
    static StoredEvent read(byte[] line, String source) {
        try {
            JsonNode json = JSON.readTree(line);
            var event =
                    new StoredEvent(
                            Long.parseLong(text(json, "position")),
                            text(json, "id"),
                            text(json, "subject"),
                            text(json, "aggregatetype"),
                            Long.parseLong(text(json, "sequence")),
                            RecordedTime.parse(text(json, "time")),
                            text(json, "type"),
                            text(json, "revision"),
                            bytes(json, "data_base64"),
                            bytes(json, "metadata"),
                            Bytes.ofHex(text(json, "leafhash")));
            if (!Arrays.equals(write(event, source), line)) {
                throw new IllegalArgumentException("not written as lines of events are");
            }
            return event;
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("no event: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no text \"" + name + "\"");
        }
        return value.stringValue();
    }

    private static Bytes bytes(JsonNode json, String name) {
        return Bytes.of(
                Base64.getDecoder().decode(text(json, name).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }
}
