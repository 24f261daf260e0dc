package de.kommunal.roadmap.projections.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.concordance.TextDifference;
import de.kommunal.roadmap.concordance.TextDifference.Change;
import de.kommunal.roadmap.concordance.TextDifference.Run;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordDifferenceTest {

    @Test
    void tellsRemovedFromAddedWords() {
        assertThat(WordDifference.between("Die Stadt zahlt alles.", "Die Stadt Nord zahlt nichts."))
                .isEqualTo(
                        difference(
                                new Run(Change.EQUAL, "Die Stadt"),
                                new Run(Change.ADDED, "Nord"),
                                new Run(Change.EQUAL, "zahlt"),
                                new Run(Change.REMOVED, "alles."),
                                new Run(Change.ADDED, "nichts.")));
    }

    @Test
    void saysThatOnlyBlanksDiffer() {
        var difference = WordDifference.between("§ 1\nName", "§ 1  Name ");

        assertThat(difference.sameWords()).isTrue();
        assertThat(difference.runs()).containsExactly(new Run(Change.EQUAL, "§ 1 Name"));
    }

    @Test
    void shortensLongRuns() {
        var difference = WordDifference.between(words(100, ""), words(100, "") + " Ende");

        assertThat(difference.runs().getFirst().words())
                .startsWith("w0 w1 ")
                .contains("w19 … w80")
                .endsWith(" w99");
    }

    @Test
    void endsAfterSoManyRuns() {
        var difference = WordDifference.between(words(300, ""), words(300, " neu"));

        assertThat(difference.cut()).isTrue();
        assertThat(difference.runs()).hasSize(WordDifference.MOST_RUNS);
    }

    private static String words(int count, String after) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + i + after)
                .collect(Collectors.joining(" "));
    }

    private static TextDifference difference(Run... runs) {
        return new TextDifference(false, false, List.of(runs));
    }
}
