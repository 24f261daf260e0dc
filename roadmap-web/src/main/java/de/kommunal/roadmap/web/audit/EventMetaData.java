package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.format.Bytes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads metadata as they are stored, under the names that the log has them by. */
final class EventMetaData {

    static final String ACTOR = "actor";
    static final String ROLE = "role";
    static final String ORIGIN = "origin";
    static final String REQUEST = "request";
    static final String CORRELATION = "correlation";
    static final String CAUSATION = "causation";

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventMetaData() {}

    /** Of an event that was altered they may be no JSON any more; then they say nothing. */
    static JsonNode of(Bytes metadata) {
        try {
            return JSON.readTree(metadata.toArray());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
