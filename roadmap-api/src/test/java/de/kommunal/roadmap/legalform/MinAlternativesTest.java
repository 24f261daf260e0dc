package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.legalform.ExaminationState.ABANDONED;
import static de.kommunal.roadmap.legalform.ExaminationState.COMPLETED;
import static de.kommunal.roadmap.legalform.ExaminationState.IN_PROGRESS;
import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.alternatives;
import static de.kommunal.roadmap.legalform.Views.condition;
import static de.kommunal.roadmap.legalform.Views.examination;
import static de.kommunal.roadmap.legalform.Views.scenario;
import static de.kommunal.roadmap.shared.LegalForm.AOER;
import static de.kommunal.roadmap.shared.LegalForm.ARBEITSGEMEINSCHAFT;
import static de.kommunal.roadmap.shared.LegalForm.GMBH;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Predicate;

class MinAlternativesTest {

    @Test
    void c4IsMetByAFurtherFormThatWasExaminedAndPresented() {
        assertThat(asked(1, examination(AOER, COMPLETED, COESFELD)).satisfied()).isTrue();
    }

    @Test
    void c4IsNotMetByNothing() {
        assertThat(asked(1).satisfied()).isFalse();
    }

    @Test
    void c4IsNotMetByAFormOfTheExcludedModel() {
        assertThat(asked(1, examination(GMBH, COMPLETED, COESFELD)).satisfied()).isFalse();
    }

    @Test
    void c4IsNotMetByAnExaminationInProgress() {
        assertThat(asked(1, examination(AOER, IN_PROGRESS)).satisfied()).isFalse();
    }

    @Test
    void c4TurnsBackWhenAnExaminationIsReopenedOrAbandoned() {
        // even a view that still named a presentation
        assertThat(asked(1, examination(AOER, IN_PROGRESS, COESFELD)).satisfied()).isFalse();
        assertThat(asked(1, examination(AOER, ABANDONED, COESFELD)).satisfied()).isFalse();
    }

    @Test
    void c4CountsFormsAndNotExaminations() {
        var twice = examination(AOER, COMPLETED, COESFELD);

        assertThat(asked(2, twice, twice).satisfied()).isFalse();
    }

    @Test
    void c4WantsAsManyFormsAsTheConditionSays() {
        var aoer = examination(AOER, COMPLETED, COESFELD);
        var joint = examination(ARBEITSGEMEINSCHAFT, COMPLETED, COESFELD);

        assertThat(asked(2, aoer).satisfied()).isFalse();
        assertThat(asked(2, aoer, joint).satisfied()).isTrue();
    }

    @Test
    void c5IsNotMetByAPresentationToAnotherPartner() {
        assertThat(asked(1, examination(AOER, COMPLETED, MUENSTER)).satisfied()).isFalse();
    }

    @Test
    void c6IsNotMetByAnExaminationThatWasNotPresented() {
        assertThat(asked(1, examination(AOER, COMPLETED)).satisfied()).isFalse();
    }

    @Test
    void c6IsNotMetByAPresentationWhereThePartnerDoesNotDecide() {
        var examination = examination(AOER, COMPLETED, COESFELD);

        assertThat(asked(1, place -> false, examination).satisfied()).isFalse();
    }

    @Test
    void c4CountsNoPresentationFromBeforeAReopening() {
        var examination = completedTwice(examination(AOER, COMPLETED, COESFELD));

        assertThat(asked(1, examination).satisfied()).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(
                        asked(
                                        1,
                                        examination(AOER, COMPLETED),
                                        examination(ARBEITSGEMEINSCHAFT, IN_PROGRESS))
                                .explanation())
                .isEqualTo(
                        "0 of 1 further legal forms besides GMBH, ZWECKVERBAND are examined and"
                            + " presented to kreis-coesfeld for decision. examination-aoer (AOER)"
                            + " is completed, but not presented since then where the partner"
                            + " decides. examination-arbeitsgemeinschaft (ARBEITSGEMEINSCHAFT) is"
                            + " IN_PROGRESS, not COMPLETED.");
    }

    @Test
    void saysWhatItRestsOn() {
        assertThat(asked(1, examination(AOER, COMPLETED, COESFELD)).explanation())
                .isEqualTo(
                        "1 of 1 further legal forms besides GMBH, ZWECKVERBAND are examined and"
                                + " presented to kreis-coesfeld for decision: AOER.");
    }

    private static Computation asked(int minimum, ExaminationView... examinations) {
        return asked(minimum, place -> true, examinations);
    }

    private static Computation asked(
            int minimum, Predicate<Presentation> forDecision, ExaminationView... examinations) {
        return MinAlternatives.of(
                alternatives(COESFELD, minimum), List.of(), List.of(examinations), forDecision);
    }

    @Test
    void c4IsNotMetByAFormThatIsRecordedAsACandidateOfTheExcludedModel() {
        var holding = scenario(ScenarioState.PROPOSED, LegalForm.GMBH, LegalForm.AOER);
        var discarded = scenario(ScenarioState.DISCARDED, LegalForm.AOER);

        assertThat(beside(holding, alternatives(COESFELD, 1)).satisfied()).isFalse();
        assertThat(beside(discarded, alternatives(COESFELD, 1)).satisfied()).isTrue();
    }

    @Test
    void c4IsMetByAFormThatTheResolutionNamesAsAnExampleWhateverTheScenarioSays() {
        var holding = scenario(ScenarioState.PROPOSED, LegalForm.GMBH, LegalForm.AOER);
        var namingAoer =
                condition(
                        COESFELD,
                        ConditionKind.MIN_ALTERNATIVES,
                        new ConditionParameters(
                                1,
                                OrganisationModel.HOLDING,
                                List.of(LegalForm.GMBH),
                                List.of(LegalForm.AOER),
                                null,
                                null,
                                null,
                                null,
                                null),
                        DecisionKind.LEGAL_FORM_ADOPTION);

        assertThat(beside(holding, namingAoer).satisfied()).isTrue();
    }

    private static Computation beside(ScenarioView scenario, ConditionView condition) {
        var aoer = examination(LegalForm.AOER, ExaminationState.COMPLETED, COESFELD);
        return MinAlternatives.of(condition, List.of(scenario), List.of(aoer), place -> true);
    }

    /** Completed a second time; what was presented belongs to the first. */
    private static ExaminationView completedTwice(ExaminationView view) {
        return new ExaminationView(
                view.id(),
                view.version(),
                view.legalForm(),
                null,
                null,
                null,
                null,
                view.state(),
                2,
                view.criteria(),
                null,
                null,
                null,
                List.of(),
                view.presentations(),
                null,
                view.provenance());
    }
}
