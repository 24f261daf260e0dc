package de.kommunal.roadmap.shared;

import java.util.regex.Pattern;

/**
 * A text about a natural person, as it stands in commands, events and views: sealed with a key that
 * only this person's texts are sealed with, and that lies outside of the log. Without the key
 * nobody reads it, and nobody can tell whether it says something that they guess.
 *
 * @param person whom it is about
 * @param sealed the version of the seal, the place that it was sealed for, and the sealed bytes as
 *     Base64 for addresses, joined by dots; see docs/operations/personal-data.md
 */
public record PersonalText(PersonId person, String sealed) {

    private static final Pattern SPELLING =
            Pattern.compile("v1\\.[a-z]{1,30}\\.[a-zA-Z]{1,30}\\.[A-Za-z0-9_-]{80,12000}");

    public PersonalText {
        if (!SPELLING.matcher(sealed).matches()) {
            throw new InvalidValue("sealed", "a text as the record has sealed it");
        }
    }
}
