package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Texts;

import java.util.regex.Pattern;

/**
 * A condition (Maßgabe) that a draft would bind its item to. It binds nobody before it is resolved.
 *
 * @param id as the paper counts it, such as C1
 * @param kind one of the kinds of conditions, in capital letters
 */
public record DraftCondition(String id, String kind, String text) {

    private static final Pattern KIND = Pattern.compile("[A-Z_]+");

    public DraftCondition {
        Texts.written("id", id);
        if (!KIND.matcher(kind).matches()) {
            throw new InvalidValue("kind", "a kind of condition such as MIN_ALTERNATIVES");
        }
        Texts.written("text", text);
    }
}
