package de.kommunal.roadmap.position;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.Ids;
import de.kommunal.roadmap.shared.InvalidValue;

/**
 * Names the position of one partner on one topic, such as {@code kreis-coesfeld--legal-form-aoer}.
 * It follows from the two, so that a partner has one position on a topic (rule P3).
 */
public record PositionId(@JsonValue String value) implements Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PositionId {
        Ids.checkedPair(value);
    }

    public static PositionId of(PartnerId partner, PositionTopic topic) {
        try {
            return new PositionId(Ids.pair(partner.value(), topic.word()));
        } catch (InvalidValue e) {
            throw new InvalidValue("topic", "with the partner, " + e.expected());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
