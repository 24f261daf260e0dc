package de.kommunal.roadmap.attestation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a projection. */
public record ProjectionId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectionId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
