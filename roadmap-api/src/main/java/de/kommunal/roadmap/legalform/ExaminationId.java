package de.kommunal.roadmap.legalform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names the examination of one legal form. */
public record ExaminationId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExaminationId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
