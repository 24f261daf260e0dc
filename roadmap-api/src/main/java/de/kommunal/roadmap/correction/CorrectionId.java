package de.kommunal.roadmap.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a correction or voiding within its programme. */
public record CorrectionId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorrectionId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
