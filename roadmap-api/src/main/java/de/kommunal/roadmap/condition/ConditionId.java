package de.kommunal.roadmap.condition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a binding condition (Maßgabe). */
public record ConditionId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConditionId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
