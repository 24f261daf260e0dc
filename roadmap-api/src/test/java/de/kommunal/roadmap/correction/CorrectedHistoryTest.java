package de.kommunal.roadmap.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Which events count after corrections, and what a voiding does to them. */
class CorrectedHistoryTest {

    private final RecordedPaper paper = new RecordedPaper();

    @Test
    void isAsItWasRecordedIfNothingWasWrong() {
        paper.records("e0").records("e1");

        assertThat(paper.inPlace()).containsExactly("e0", "e1");
        assertThat(paper.history().counts("e1")).isTrue();
        assertThat(paper.history().counts("nobody")).isFalse();
        assertThat(paper.history().find("e0")).isPresent();
        assertThat(paper.history().find("nobody")).isEmpty();
    }

    @Test
    void hasTheReplacementInThePlaceOfTheWrongEvent() {
        paper.records("e0").records("e1").corrects("c", "e0", "r");

        assertThat(paper.inPlace()).containsExactly("r", "e1");
        assertThat(paper.history().counts("e0")).isFalse();
        assertThat(paper.history().counts("c")).isTrue();
        assertThat(paper.history().before(1)).extracting(e -> e.id()).containsExactly("r");
        assertThat(paper.history().before(0)).isEmpty();
    }

    @Test
    void keepsThePlaceAlsoOfAReplacementOfAReplacement() {
        paper.records("e0").records("e1").corrects("c1", "e0", "r1").corrects("c2", "r1", "r2");

        assertThat(paper.inPlace()).containsExactly("r2", "e1");
        var replaced = paper.target("r2").replacedBy(new CorrectionId("next"));
        assertThat(replaced.place()).isEqualTo(1);
        assertThat(replaced.sequence()).isZero();
        assertThat(replaced.event()).isEqualTo("r2");
        assertThat(replaced.correction()).isEqualTo("next");
    }

    @Test
    void leavesOutWhatIsVoidedAndTakesItBackWithTheVoiding() {
        paper.records("e0").records("e1").voids("v", "e1");
        assertThat(paper.inPlace()).containsExactly("e0");

        paper.voids("w", "v");

        assertThat(paper.inPlace()).containsExactly("e0", "e1");
        assertThat(paper.history().counts("v")).isFalse();
        assertThat(paper.history().counts("w")).isTrue();
    }

    @Test
    void countsAVoidingAgainWhoseVoidingWasVoided() {
        paper.records("e0").records("e1").voids("v", "e1").voids("w", "v").voids("x", "w");

        assertThat(paper.inPlace()).containsExactly("e0");
        assertThat(paper.history().counts("v")).isTrue();
        assertThat(paper.history().counts("w")).isFalse();
    }

    @Test
    void voidsAllOfASubjectWithItsFirstEvent() {
        paper.records("e0").records("e1").corrects("c", "e1", "r");

        var voiding = Voiding.of(paper.target("e0"));

        assertThat(voiding.wholeSubject()).isTrue();
        assertThat(voiding.withdrawn()).containsExactly("e0", "r");
        assertThat(voiding.reinstated()).isEmpty();
        assertThat(voiding.correction()).isNull();
    }

    @Test
    void voidsTheReplacementOfTheFirstEventAsTheFirst() {
        paper.records("e0").corrects("c", "e0", "r");

        assertThat(Voiding.of(paper.target("r")).wholeSubject()).isTrue();
    }

    @Test
    void voidsOneLaterEventAlone() {
        paper.records("e0").records("e1").records("e2");

        var voiding = Voiding.of(paper.target("e1"));

        assertThat(voiding.wholeSubject()).isFalse();
        assertThat(voiding.withdrawn()).containsExactly("e1");
        assertThat(voiding.reinstated()).isEmpty();
    }

    @Test
    void undoesACorrectionByPuttingBackWhatWasThere() {
        paper.records("e0").records("e1").corrects("c", "e1", "r");

        var voiding = Voiding.of(paper.target("c"));

        assertThat(voiding.withdrawn()).containsExactly("r");
        assertThat(voiding.reinstated()).containsExactly("e1");
        assertThat(voiding.correction()).isEqualTo(new CorrectionId("c"));
        paper.voids("v", "c");
        assertThat(paper.inPlace()).containsExactly("e0", "e1");
    }

    @Test
    void undoesNoCorrectionWhoseReplacementWasCorrectedSince() {
        paper.records("e0").records("e1").corrects("c1", "e1", "r1").corrects("c2", "r1", "r2");

        assertB2(() -> Voiding.of(paper.target("c1")));
        assertThat(Voiding.of(paper.target("c2")).reinstated()).containsExactly("r1");
    }

    @Test
    void findsTheReplacementOfEachCorrection() {
        paper.records("e0").records("e1").corrects("c1", "e1", "r1").corrects("c2", "r1", "r2");

        assertThat(paper.replacementBy("c1")).contains("r1");
        assertThat(paper.replacementBy("c2")).contains("r2");
    }

    @Test
    void saysWhatWouldCountAfterACorrection() {
        paper.records("e0").records("e1").records("e2");
        var target = paper.target("e1");
        var replaced = target.replacedBy(new CorrectionId("c"));

        var after =
                target.with(
                        RecordedPaper.correction("c", "e1"), RecordedPaper.event("new"), replaced);
        var voided = target.with(RecordedPaper.voiding("v", "e1", List.of("e1"), List.of()));

        assertThat(after).extracting(e -> e.id()).containsExactly("e0", "replacement", "e2");
        assertThat(voided).extracting(e -> e.id()).containsExactly("e0", "e2");
        assertThat(target.lastSequence()).isEqualTo(2);
        assertThat(target.subject().toString()).isEqualTo("paper/vorlage");
    }

    @Test
    void wantsAReplacementToBeOfTheSameSubject() {
        paper.records("e0");
        var target = paper.target("e0");

        target.refuseOtherSubject(RecordedPaper.withdrawal("vorlage"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> target.refuseOtherSubject(RecordedPaper.withdrawal("andere")))
                .extracting(Refusal::rule)
                .isEqualTo(Rule.B4);
    }

    @Test
    void tellsAReplacementByItsMetadata() {
        var replaced = new Replaced("e1", "c", 7, 3);

        assertThat(Replaced.in(replaced.metaData())).isEqualTo(replaced);
        assertThat(Replaced.in(Map.of("actor", "a"))).isNull();
    }

    private static void assertB2(ThrowingCallable voiding) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(voiding)
                .extracting(Refusal::rule)
                .isEqualTo(Rule.B2);
    }
}
