package de.kommunal.roadmap.context;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names something in the surroundings of the consolidation (Umfeld). */
public record ContextItemId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContextItemId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
