package de.kommunal.roadmap.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names an agreement that partners belong to, such as the ÖRV with citeq. */
public record AgreementId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgreementId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
