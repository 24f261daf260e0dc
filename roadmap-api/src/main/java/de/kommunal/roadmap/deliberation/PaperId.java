package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a paper (Vorlage, Drucksache). */
public record PaperId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
