package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.Rule;

/**
 * Something that a sender should look at. It was recorded as it was sent all the same.
 *
 * @param code stable name, for programs
 * @param rule that the body may not keep
 * @param pointer JSON pointer to the place in the body
 * @param detail for people
 */
public record Warning(String code, String rule, String pointer, String detail) {

    private static final int LONGEST = 80;

    static Warning of(String pointer, String found) {
        var shown = found.length() > LONGEST ? found.substring(0, LONGEST) : found;
        return new Warning(
                "possible-personal-data",
                Rule.X2.id(),
                pointer,
                "\"%s\" may name a natural person. It is recorded as sent and can't be deleted; name the office instead."
                        .formatted(shown));
    }
}
