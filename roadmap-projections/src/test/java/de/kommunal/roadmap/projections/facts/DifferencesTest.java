package de.kommunal.roadmap.projections.facts;

import static de.kommunal.roadmap.projections.facts.IndexedStory.asOf;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.reading.ValueDifference.Why;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;

import java.util.List;

class DifferencesTest {

    private static final Subject HOLDING = new Subject(Subject.Kind.SCENARIO, "holding");

    private final FactIndex index = new FactIndex();
    private final IndexedStory story = new IndexedStory(index);

    @Test
    void somethingTookEffectBetweenTheDays() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        var event = story.says(HOLDING, "2026-02-15", "2026-02-15", "title", "b");

        var value = onlyValue(asOf("2026-02-10", 1), asOf("2026-02-20", 2));

        assertDiffers(value, "\"a\"", "\"b\"", Why.CHANGED, event);
    }

    @Test
    void whatWasPlannedLongBeforeChangesOnItsDay() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        var event = story.says(HOLDING, "2026-02-02", "2026-06-01", "title", "b");

        var value = onlyValue(asOf("2026-02-10", 2), asOf("2026-07-01", 2));

        assertDiffers(value, "\"a\"", "\"b\"", Why.CHANGED, event);
    }

    @Test
    void whatHeldAlreadyWasLearnedLate() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        var event = story.says(HOLDING, "2026-02-15", "2026-02-05", "title", "b");

        var value = onlyValue(asOf("2026-02-10", 1), asOf("2026-02-20", 2));

        assertDiffers(value, "\"a\"", "\"b\"", Why.LEARNED_LATE, event);
    }

    @Test
    void whatHappenedAndWasRecordedLaterOnTheSameDayIsAChange() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.says(HOLDING, "2026-02-18", "2026-02-18", "title", "b");

        assertThat(onlyValue(asOf("2026-02-18", 1), asOf("2026-02-18", 2)).why())
                .isEqualTo(Why.CHANGED);
    }

    @Test
    void whatWasWrongWasCorrected() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "description", "a");
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "wrong");
        var event = story.corrects(HOLDING, 2, "2026-02-15", "2026-02-01", "title", "right");

        var value = onlyValue(asOf("2026-02-10", 2), asOf("2026-02-20", 4), HOLDING);

        assertDiffers(value, "\"wrong\"", "\"right\"", Why.CORRECTED, event);
    }

    @Test
    void whatWasVoidedLeavesWhatHeldBeforeAndNamesTheVoiding() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.says(HOLDING, "2026-02-02", "2026-02-02", "title", "wrong");
        var event = story.voids(HOLDING, 2, "2026-02-15");

        var value = onlyValue(asOf("2026-02-10", 2), asOf("2026-02-20", 3), HOLDING);

        assertDiffers(value, "\"wrong\"", "\"a\"", Why.CORRECTED, event);
    }

    @Test
    void whatCountsAgainWasCorrectedToo() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.says(HOLDING, "2026-02-02", "2026-02-02", "title", "right after all");
        story.voids(HOLDING, 2, "2026-02-15");
        var event = story.reinstates(HOLDING, 2, "2026-02-16");

        var value = onlyValue(asOf("2026-02-10", 3), asOf("2026-02-20", 4), HOLDING);

        assertDiffers(value, "\"a\"", "\"right after all\"", Why.CORRECTED, event);
    }

    @Test
    void whatEndedHoldsNoMore() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        var event = story.ends(HOLDING, "2026-02-15", "2026-02-15", "title");

        var value = onlyValue(asOf("2026-02-10", 1), asOf("2026-02-20", 2));

        assertThat(value.after()).isNull();
        assertThat(value.event()).isEqualTo(event);
        assertThat(value.why()).isEqualTo(Why.CHANGED);
    }

    @Test
    void aSubjectIsAddedAndEnds() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.voids(HOLDING, 1, "2026-02-15");

        assertThat(of(HOLDING, asOf("2026-02-10", 0), asOf("2026-02-10", 1)).kind())
                .isEqualTo(Kind.ADDED);
        var ended = of(HOLDING, asOf("2026-02-10", 1), asOf("2026-02-10", 2));
        assertThat(ended.kind()).isEqualTo(Kind.ENDED);
        assertThat(ended.values()).extracting(ValueDifference::why).containsOnly(Why.CORRECTED);
    }

    @Test
    void theSameSaidAgainIsNoDifference() {
        story.says(HOLDING, "2026-02-01", "2026-02-01", "title", "a");
        story.says(HOLDING, "2026-02-15", "2026-02-15", "title", "a");

        assertThat(differences(asOf("2026-02-10", 1), asOf("2026-02-20", 2))).isEmpty();
    }

    private static void assertDiffers(
            ValueDifference value, String before, String after, Why why, String event) {
        assertThat(value.before()).extracting(HeldValue::json).isEqualTo(before);
        assertThat(value.after()).extracting(HeldValue::json).isEqualTo(after);
        assertThat(value.why()).isEqualTo(why);
        assertThat(value.event()).isEqualTo(event);
    }

    private ValueDifference onlyValue(AsOf from, AsOf to) {
        assertThat(differences(from, to)).hasSize(1);
        return onlyValue(from, to, HOLDING);
    }

    private ValueDifference onlyValue(AsOf from, AsOf to, Subject subject) {
        var difference = of(subject, from, to);
        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
        assertThat(difference.values()).hasSize(1);
        return difference.values().getFirst();
    }

    private SubjectDifference of(Subject subject, AsOf from, AsOf to) {
        return differences(from, to).stream()
                .filter(d -> d.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<SubjectDifference> differences(AsOf from, AsOf to) {
        return index.read(content ->
                Differences.of(content, content.programme(IndexedStory.PROGRAMME), from, to));
    }
}
