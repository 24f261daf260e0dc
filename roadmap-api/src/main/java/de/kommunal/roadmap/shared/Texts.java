package de.kommunal.roadmap.shared;

/** Checks on texts that people write. */
public final class Texts {

    private Texts() {}

    /** Answers the text unchanged or throws {@link InvalidValue} if nothing is written in it. */
    public static String written(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidValue(field, "a text that is not empty");
        }
        return text;
    }
}
