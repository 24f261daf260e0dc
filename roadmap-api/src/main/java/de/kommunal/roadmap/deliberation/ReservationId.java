package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a reservation (Vorbehalt) among those of its resolution. */
public record ReservationId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReservationId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
