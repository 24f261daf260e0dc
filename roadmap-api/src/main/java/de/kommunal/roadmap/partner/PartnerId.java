package de.kommunal.roadmap.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names an administration or association that takes part. */
public record PartnerId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnerId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
