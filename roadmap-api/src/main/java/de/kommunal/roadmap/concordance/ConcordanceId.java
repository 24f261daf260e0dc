package de.kommunal.roadmap.concordance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a concordance case. */
public record ConcordanceId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConcordanceId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
