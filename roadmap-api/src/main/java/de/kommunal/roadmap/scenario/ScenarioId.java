package de.kommunal.roadmap.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a scenario of the consolidation. */
public record ScenarioId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScenarioId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
