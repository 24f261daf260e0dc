package de.kommunal.roadmap.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a committee or council of a partner. */
public record CommitteeId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommitteeId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
