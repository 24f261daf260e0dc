package de.kommunal.roadmap.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * The pseudonym of a natural person. It is made by chance and says nothing of the person: one of
 * somebody who acts here ({@code actor-…}), or of somebody who is only spoken of ({@code
 * person-…}).
 */
public record PersonId(@JsonValue String value) implements Identifier {

    /** Nothing that anybody could choose, so that no name gets in here. */
    private static final Pattern SPELLING = Pattern.compile("(?:actor|person)-[a-z2-7]{16}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (!SPELLING.matcher(value).matches()) {
            throw new InvalidValue("the pseudonym of a person, such as person-qmx4c7bn2kd5ry3t");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
