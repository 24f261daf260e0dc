package de.kommunal.roadmap.legalform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names the adoption of a legal form, of which a programme has one (rule L7). */
public record AdoptionId(@JsonValue String value) implements Identifier {

    public static final AdoptionId ONLY = new AdoptionId("legal-form");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdoptionId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
