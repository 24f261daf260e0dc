package de.kommunal.roadmap.effect;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;

/** Names a stated effect (Auswirkung). */
public record EffectId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EffectId {
        Ids.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
