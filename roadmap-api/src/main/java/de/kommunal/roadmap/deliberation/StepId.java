package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names one step of a deliberation; unique within it. */
public record StepId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StepId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
