package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.legalform.ExaminationState.COMPLETED;
import static de.kommunal.roadmap.legalform.ExaminationState.IN_PROGRESS;
import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.alternatives;
import static de.kommunal.roadmap.legalform.Views.broken;
import static de.kommunal.roadmap.legalform.Views.concordance;
import static de.kommunal.roadmap.legalform.Views.condition;
import static de.kommunal.roadmap.legalform.Views.examination;
import static de.kommunal.roadmap.legalform.Views.scenario;
import static de.kommunal.roadmap.shared.LegalForm.AOER;
import static de.kommunal.roadmap.shared.LegalForm.GMBH;
import static de.kommunal.roadmap.shared.LegalForm.ZWECKVERBAND;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Rule;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class AdoptionRequirementsTest {

    private static final AdoptLegalForm COMMAND =
            new AdoptLegalForm(
                    PROGRAMME,
                    GMBH,
                    new ScenarioId("holding"),
                    new AgreementId("oerv-citeq"),
                    null,
                    since("2027-03"));

    /** A situation in which nothing is missing; each test takes something away. */
    private List<String> partners = List.of(COESFELD, MUENSTER);

    private Map<String, Set<LegalForm>> choices =
            Map.of(COESFELD, Set.of(GMBH), MUENSTER, Set.of(GMBH));
    private @Nullable ScenarioView scenario = scenario(ScenarioState.PROPOSED, GMBH, ZWECKVERBAND);
    private List<ExaminationView> examinations = List.of(examination(GMBH, COMPLETED));
    private List<ConditionView> conditions = List.of();
    private List<ConcordanceView> concordances =
            List.of(concordance(GMBH, "2027-02", COESFELD, MUENSTER));
    private boolean alreadyAdopted;

    @Test
    void nothingIsMissingWhereAllIsThere() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void l3WantsTheChoiceOfEachPartner() {
        choices = Map.of(COESFELD, Set.of(AOER));

        assertThat(missing())
                .containsExactly(
                        line(Rule.L3, "partner/kreis-coesfeld"),
                        line(Rule.L3, "partner/stadt-muenster"));
    }

    @Test
    void l5WantsAScenario() {
        scenario = null;

        assertThat(missing()).containsExactly(line(Rule.L5, "scenario/holding"));
    }

    @Test
    void l5WantsAScenarioThatWasNotDiscarded() {
        scenario = scenario(ScenarioState.DISCARDED, GMBH);

        assertThat(missing()).containsExactly(line(Rule.L5, "scenario/holding"));
    }

    @Test
    void l5WantsAScenarioThatWasNotMerged() {
        scenario = scenario(ScenarioState.MERGED, GMBH);

        assertThat(missing()).containsExactly(line(Rule.L5, "scenario/holding"));
    }

    @Test
    void l5WantsTheFormAmongTheCandidates() {
        scenario = scenario(ScenarioState.PROPOSED, ZWECKVERBAND);

        assertThat(missing()).containsExactly(line(Rule.L5, "scenario/holding"));
    }

    @Test
    void l6WantsAnExaminationOfTheForm() {
        examinations = List.of(examination(AOER, COMPLETED, COESFELD));

        assertThat(missing()).containsExactly(line(Rule.L6, "legal-form/GMBH"));
    }

    @Test
    void l6WantsTheExaminationCompleted() {
        examinations = List.of(examination(GMBH, IN_PROGRESS));

        assertThat(missing()).containsExactly(line(Rule.L6, "examination/examination-gmbh"));
    }

    @Test
    void l7AdoptsOnce() {
        alreadyAdopted = true;

        assertThat(missing()).containsExactly(line(Rule.L7, "adoption/legal-form"));
    }

    @Test
    void l8WantsPartners() {
        partners = List.of();

        assertThat(missing()).containsExactly(line(Rule.L8, "agreement/oerv-citeq"));
    }

    @Test
    void k4WantsAConcordanceOfTheForm() {
        concordances = List.of(concordance(AOER, "2027-02", COESFELD, MUENSTER));

        assertThat(missing()).containsExactly(line(Rule.K4, "legal-form/GMBH"));
    }

    @Test
    void k4WantsTheConcordanceDeclared() {
        concordances = List.of(concordance(GMBH, null, COESFELD, MUENSTER));

        assertThat(missing()).containsExactly(line(Rule.K4, "concordance/satzung-gmbh"));
    }

    @Test
    void k4WantsTheConcordanceToHoldStill() {
        concordances = List.of(broken(concordance(GMBH, "2027-02", COESFELD, MUENSTER)));

        assertThat(missing()).containsExactly(line(Rule.K4, "concordance/satzung-gmbh"));
    }

    @Test
    void k4WantsAConcordanceThatAsksEveryPartner() {
        concordances = List.of(concordance(GMBH, "2027-02", COESFELD));

        assertThat(missing()).containsExactly(line(Rule.K4, "concordance/satzung-gmbh"));
    }

    @Test
    void c4WantsFurtherFormsExaminedAndPresented() {
        conditions = List.of(computed(alternatives(COESFELD, 1), false));

        assertThat(missing()).containsExactly(line(Rule.C4, "condition/condition"));
    }

    @Test
    void c4LetsAFormBeAdoptedOnceItsConditionIsMet() {
        conditions = List.of(computed(alternatives(COESFELD, 1), true));

        assertThat(missing()).isEmpty();
    }

    @Test
    void c2WantsOtherConditionsSatisfied() {
        conditions = List.of(influence(COESFELD, DecisionKind.LEGAL_FORM_ADOPTION));

        assertThat(missing()).containsExactly(line(Rule.C2, "condition/condition"));
    }

    @Test
    void aConditionOnAnotherDecisionDoesNotMatter() {
        conditions = List.of(influence(COESFELD, DecisionKind.ACCESSION));

        assertThat(missing()).isEmpty();
    }

    @Test
    void c5TheConditionOfAPartnerThatIsNotRequiredDoesNotMatter() {
        conditions = List.of(influence("kreis-steinfurt", DecisionKind.LEGAL_FORM_ADOPTION));

        assertThat(missing()).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        choices = Map.of(MUENSTER, Set.of(GMBH));
        scenario = scenario(ScenarioState.DISCARDED, GMBH);
        examinations = List.of();
        concordances = List.of();
        conditions = List.of(computed(alternatives(COESFELD, 1), false));
        alreadyAdopted = true;

        assertThat(missing())
                .containsExactly(
                        line(Rule.L7, "adoption/legal-form"),
                        line(Rule.L5, "scenario/holding"),
                        line(Rule.L6, "legal-form/GMBH"),
                        line(Rule.L3, "partner/kreis-coesfeld"),
                        line(Rule.K4, "legal-form/GMBH"),
                        line(Rule.C4, "condition/condition"));
    }

    private List<Tuple> missing() {
        var situation =
                new AdoptionSituation(
                        partners,
                        choices,
                        scenario,
                        examinations,
                        conditions,
                        concordances,
                        alreadyAdopted);
        return AdoptionRequirements.missing(COMMAND, situation).stream()
                .map(m -> line(m.rule(), m.subject()))
                .toList();
    }

    private static Tuple line(Rule rule, String subject) {
        return Tuple.tuple(rule, subject);
    }

    private static ConditionView computed(ConditionView condition, boolean satisfied) {
        return condition.computedAs(new Computation(satisfied, "berechnet"));
    }

    private static ConditionView influence(String partner, DecisionKind appliesTo) {
        return condition(
                partner, ConditionKind.INFLUENCE_SAFEGUARD, ConditionParameters.NONE, appliesTo);
    }
}
