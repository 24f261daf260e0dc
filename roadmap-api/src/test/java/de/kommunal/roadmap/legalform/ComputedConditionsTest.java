package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.concurrence;
import static de.kommunal.roadmap.legalform.Views.condition;
import static de.kommunal.roadmap.shared.LegalForm.AOER;
import static de.kommunal.roadmap.shared.LegalForm.GMBH;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView.Shown;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.shared.EffectiveDate;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class ComputedConditionsTest {

    private static final Shown TALK = new Shown("Gespräch", null, new EffectiveDate("2026-06"));
    private static final Shown PAPER =
            new Shown("Bericht", "zwischenbericht", new EffectiveDate("2026-06"));

    @Test
    void resolutionsConcurWhenAllPartnersChoseTheSameForm() {
        var choices = Map.of(COESFELD, Set.of(AOER, GMBH), MUENSTER, Set.of(AOER));

        assertThat(ConcurrentResolutions.of(concurrence(COESFELD, MUENSTER), choices).satisfied())
                .isTrue();
    }

    @Test
    void resolutionsDoNotConcurWhenPartnersChoseDifferentForms() {
        var choices = Map.of(COESFELD, Set.of(GMBH), MUENSTER, Set.of(AOER));

        assertThat(ConcurrentResolutions.of(concurrence(COESFELD, MUENSTER), choices).satisfied())
                .isFalse();
    }

    @Test
    void resolutionsDoNotConcurWhileAPartnerHasNotChosen() {
        var choices = Map.of(COESFELD, Set.of(AOER));

        assertThat(ConcurrentResolutions.of(concurrence(COESFELD, MUENSTER), choices).satisfied())
                .isFalse();
    }

    @Test
    void aPaperReportsBack() {
        assertThat(reported(TALK, PAPER).satisfied()).isTrue();
    }

    @Test
    void aTalkReportsNothingBack() {
        assertThat(reported(TALK).satisfied()).isFalse();
    }

    @Test
    void whatIsComputedNeverRevivesAWaivedCondition() {
        var open = concurrence(COESFELD);

        assertThat(open.computedAs(new Computation(true, "")).state())
                .isEqualTo(ConditionState.SATISFIED);
        assertThat(
                        open.computedAs(new Computation(true, ""))
                                .bindsIn(COESFELD, DecisionKind.LEGAL_FORM_ADOPTION))
                .isFalse();
    }

    private static Computation reported(Shown... evidence) {
        return ReportBack.of(
                condition(
                        COESFELD,
                        ConditionKind.REPORT_BACK,
                        ConditionParameters.NONE,
                        DecisionKind.OTHER,
                        evidence));
    }
}
