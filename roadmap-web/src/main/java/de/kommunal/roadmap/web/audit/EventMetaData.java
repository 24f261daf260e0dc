package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.format.Bytes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads metadata as they are stored; their names are those of EventContext. */
final class EventMetaData {

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
