package de.kommunal.roadmap.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one consolidation; everything recorded belongs to exactly one. */
public record ProgrammeId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
