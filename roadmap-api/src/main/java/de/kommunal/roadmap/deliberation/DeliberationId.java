package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names the deliberation of a paper by the committees of one partner. */
public record DeliberationId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliberationId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
