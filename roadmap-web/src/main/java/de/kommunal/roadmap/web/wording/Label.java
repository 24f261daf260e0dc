package de.kommunal.roadmap.web.wording;

import java.util.Locale;

/**
 * What a value is called.
 *
 * @param inSentence with its article
 * @param plain without one, as a heading
 */
record Label(String inSentence, String plain, boolean plural) {

    /** Reads an entry of the words: {@code +} before a plural, {@code |} before another heading. */
    static Label parse(String entry) {
        var plural = entry.startsWith("+");
        var parts = (plural ? entry.substring(1) : entry).split("\\|", 2);
        var plain = parts.length == 2 ? parts[1] : withoutArticle(parts[0]);
        return new Label(parts[0], plain, plural);
    }

    private static String withoutArticle(String text) {
        var noun = text.substring(text.indexOf(' ') + 1);
        return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }
}
