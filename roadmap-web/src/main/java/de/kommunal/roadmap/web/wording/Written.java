package de.kommunal.roadmap.web.wording;

/**
 * A value as text.
 *
 * @param quotable true if it stands between quotation marks within a sentence
 */
record Written(String text, boolean quotable) {

    static Written plain(String text) {
        return new Written(text, false);
    }

    String within(Words words) {
        return quotable ? words.get("quoted").replace("{0}", text) : text;
    }
}
