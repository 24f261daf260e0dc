package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a baseline. */
public record BaselineId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BaselineId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
