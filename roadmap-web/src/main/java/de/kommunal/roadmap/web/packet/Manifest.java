package de.kommunal.roadmap.web.packet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * What a packet consists of.
 *
 * @param format {@code roadmap-packet/v1}
 * @param origin name of the log
 * @param size number of events
 * @param rootHash of the tree over them, hexadecimal
 * @param files all others, in their order
 */
record Manifest(String format, String origin, long size, String rootHash, List<Entry> files) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /**
     * A file.
     *
     * @param length in bytes
     * @param sha256 of its bytes, hexadecimal
     */
    record Entry(String name, long length, String sha256) {}

    Manifest {
        files = List.copyOf(files);
    }

    byte[] write() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    static Manifest read(byte[] json) {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no manifest: " + e.getMessage(), e);
        }
    }
}
