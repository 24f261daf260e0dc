package de.kommunal.roadmap.mandate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a mandate to an administration (Auftrag an die Verwaltung). */
public record MandateId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MandateId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
