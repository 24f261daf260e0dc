package de.kommunal.roadmap.projections.concordance;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import de.kommunal.roadmap.concordance.TextDifference;
import de.kommunal.roadmap.concordance.TextDifference.Change;
import de.kommunal.roadmap.concordance.TextDifference.Run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Compares two texts word by word. Blanks and line ends only separate words. */
final class WordDifference {

    static final int MOST_RUNS = 200;
    static final int MOST_WORDS = 40;

    private static final String LEFT_OUT = " … ";

    private final List<String> wanted;
    private final List<String> adopted;
    private final List<String> removed = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private WordDifference(String wanted, String adopted) {
        this.wanted = words(wanted);
        this.adopted = words(adopted);
    }

    /** Longer runs than {@link #MOST_WORDS} lose their middle. */
    static TextDifference between(String wanted, String adopted) {
        return new WordDifference(wanted, adopted).difference();
    }

    private TextDifference difference() {
        // the usual algorithm of the library needs memory by the square of the difference
        var patch = DiffUtils.diff(wanted, adopted, new MyersDiffWithLinearSpace<>());
        var deltas =
                patch.getDeltas().stream()
                        .sorted(
                                Comparator.<AbstractDelta<String>>comparingInt(
                                                delta -> delta.getSource().getPosition())
                                        .thenComparingInt(delta -> delta.getTarget().getPosition()))
                        .toList();
        var next = 0;
        for (var delta : deltas) {
            var source = delta.getSource();
            keep(wanted.subList(next, source.getPosition()));
            removed.addAll(source.getLines());
            added.addAll(delta.getTarget().getLines());
            next = source.getPosition() + source.size();
        }
        keep(wanted.subList(next, wanted.size()));
        endChange();
        return new TextDifference(
                deltas.isEmpty(),
                runs.size() > MOST_RUNS,
                runs.subList(0, Math.min(MOST_RUNS, runs.size())));
    }

    private void keep(List<String> words) {
        if (!words.isEmpty()) {
            endChange();
            add(Change.EQUAL, words);
        }
    }

    /** What was removed and added at one place is one change, the removed words first. */
    private void endChange() {
        add(Change.REMOVED, removed);
        add(Change.ADDED, added);
        removed.clear();
        added.clear();
    }

    private void add(Change change, List<String> words) {
        if (!words.isEmpty()) {
            runs.add(new Run(change, shortened(words)));
        }
    }

    private static String shortened(List<String> words) {
        if (words.size() <= MOST_WORDS) {
            return String.join(" ", words);
        }
        return String.join(" ", words.subList(0, MOST_WORDS / 2))
                + LEFT_OUT
                + String.join(" ", words.subList(words.size() - MOST_WORDS / 2, words.size()));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }
}
