package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a stage. */
public record StageId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StageId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
