package de.kommunal.roadmap.concordance;

import java.util.List;

/**
 * How an adopted text differs from the text to adopt, word by word. Long runs are shortened.
 *
 * @param sameWords true if only blanks or line ends differ
 * @param cut true if there are more runs than are shown
 */
public record TextDifference(boolean sameWords, boolean cut, List<Run> runs) {

    public TextDifference {
        runs = List.copyOf(runs);
    }

    /** Words that follow one another, with single blanks between them. */
    public record Run(Change change, String words) {}

    /** What happened to the words. */
    public enum Change {
        EQUAL,
        REMOVED,
        ADDED
    }
}
