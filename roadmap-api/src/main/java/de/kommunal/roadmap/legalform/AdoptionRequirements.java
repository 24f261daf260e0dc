package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.condition.DecisionKind.LEGAL_FORM_ADOPTION;
import static de.kommunal.roadmap.shared.Subject.Kind.ADOPTION;
import static de.kommunal.roadmap.shared.Subject.Kind.CONCORDANCE;
import static de.kommunal.roadmap.shared.Subject.Kind.CONDITION;
import static de.kommunal.roadmap.shared.Subject.Kind.EXAMINATION;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.concordance.ProcedureTemplates;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a legal form's adoption needs. A function of the command and the situation alone. */
final class AdoptionRequirements {

    private final AdoptLegalForm command;
    private final AdoptionSituation situation;

    private AdoptionRequirements(AdoptLegalForm command, AdoptionSituation situation) {
        this.command = command;
        this.situation = situation;
    }

    /** Everything that is missing; empty if the form may be adopted. */
    static List<Missing> missing(AdoptLegalForm command, AdoptionSituation situation) {
        var requirements = new AdoptionRequirements(command, situation);
        return Stream.of(
                        requirements.theFirstAdoption(),
                        requirements.aLivingScenarioWithThisForm(),
                        requirements.aCompletedExamination(),
                        requirements.partners(),
                        requirements.theChoiceOfEachPartner(),
                        requirements.theirConcordance(),
                        requirements.noOpenCondition())
                .flatMap(missing -> missing)
                .toList();
    }

    private Stream<Missing> theFirstAdoption() {
        return situation.alreadyAdopted()
                ? missing(
                        Rule.L7, ADOPTION, command.id().value(), "A legal form is adopted already.")
                : Stream.of();
    }

    private Stream<Missing> aLivingScenarioWithThisForm() {
        var scenario = situation.scenario();
        var id = command.scenario().value();
        if (scenario == null) {
            return missing(Rule.L5, SCENARIO, id, "There is no scenario " + id + " on that day.");
        }
        if (scenario.state() != ScenarioState.PROPOSED) {
            return missing(
                    Rule.L5, SCENARIO, id, "The scenario " + id + " is " + scenario.state() + ".");
        }
        return scenario.candidateForms().contains(command.legalForm())
                ? Stream.of()
                : missing(
                        Rule.L5,
                        SCENARIO,
                        id,
                        "The scenario "
                                + id
                                + " does not name "
                                + command.legalForm()
                                + " as a candidate.");
    }

    private Stream<Missing> aCompletedExamination() {
        var ofTheForm =
                situation.examinations().stream()
                        .filter(examination -> examination.legalForm() == command.legalForm())
                        .toList();
        if (ofTheForm.stream().anyMatch(e -> e.state() == ExaminationState.COMPLETED)) {
            return Stream.of();
        }
        if (ofTheForm.isEmpty()) {
            return Stream.of(
                    new Missing(
                            Rule.L6,
                            "No examination of " + command.legalForm() + " was requested.",
                            "legal-form/" + command.legalForm()));
        }
        return ofTheForm.stream()
                .flatMap(e ->
                        missing(
                                Rule.L6,
                                EXAMINATION,
                                e.id(),
                                "The examination of "
                                        + command.legalForm()
                                        + " is "
                                        + e.state()
                                        + ", not COMPLETED."));
    }

    private Stream<Missing> partners() {
        return situation.requiredPartners().isEmpty()
                ? Stream.of(
                        new Missing(
                                Rule.L8,
                                "The agreement " + command.agreement() + " has no members then.",
                                "agreement/" + command.agreement()))
                : Stream.of();
    }

    private Stream<Missing> theChoiceOfEachPartner() {
        return situation.requiredPartners().stream()
                .filter(partner -> !chosenBy(partner).contains(command.legalForm()))
                .flatMap(partner -> missing(Rule.L3, PARTNER, partner, noChoiceOf(partner)));
    }

    private Set<LegalForm> chosenBy(String partner) {
        return situation.choices().getOrDefault(partner, Set.of());
    }

    private String noChoiceOf(String partner) {
        var chosen = chosenBy(partner);
        return "No resolution of %s that chooses %s is recorded%s."
                .formatted(
                        partner,
                        command.legalForm(),
                        chosen.isEmpty() ? "" : "; its last choice is " + chosen);
    }

    /** Approval, publication and effect come later and are not asked for. */
    private Stream<Missing> theirConcordance() {
        var form = command.legalForm();
        if (!ProcedureTemplates.shipped().of(form).concurringResolutions().needed()) {
            return Stream.of();
        }
        var cases =
                situation.concordances().stream()
                        .filter(one -> one.legalForm() == form)
                        .filter(one ->
                                one.scenario() == null
                                        || one.scenario().equals(command.scenario().value()))
                        .toList();
        if (cases.stream().anyMatch(one -> lackOf(one).isEmpty())) {
            return Stream.of();
        }
        return cases.isEmpty()
                ? Stream.of(
                        new Missing(
                                Rule.K4,
                                "No concordance case for " + form + " was opened.",
                                "legal-form/" + form))
                : cases.stream()
                        .flatMap(one -> missing(Rule.K4, CONCORDANCE, one.id(), lackOf(one)));
    }

    /** Why the case does not carry the adoption; the empty text if it does. */
    private String lackOf(ConcordanceView concordance) {
        var notAsked =
                situation.requiredPartners().stream()
                        .filter(partner -> !concordance.asks(partner))
                        .toList();
        if (!notAsked.isEmpty()) {
            return "The concordance " + concordance.id() + " does not ask " + notAsked + ".";
        }
        return concordance.holds()
                ? ""
                : "The concordance %s is %s: %d of %d partners adopted its text."
                        .formatted(
                                concordance.id(),
                                concordance.reachedOn() == null
                                        ? "not declared reached"
                                        : "broken again",
                                concordance.adopted(),
                                concordance.required());
    }

    /** Conditions of partners that are not required bind none of those that are (rule C5). */
    private Stream<Missing> noOpenCondition() {
        return situation.requiredPartners().stream()
                .flatMap(partner ->
                        situation.conditions().stream()
                                .filter(c -> c.bindsIn(partner, LEGAL_FORM_ADOPTION)))
                .map(AdoptionRequirements::open);
    }

    private static Missing open(ConditionView condition) {
        var rule = condition.kind() == ConditionKind.MIN_ALTERNATIVES ? Rule.C4 : Rule.C2;
        var why = condition.explanation() == null ? condition.text() : condition.explanation();
        return Missing.of(
                rule,
                CONDITION,
                condition.id(),
                "A condition of " + condition.partner() + " is open: " + why);
    }

    private static Stream<Missing> missing(Rule rule, Subject.Kind kind, String id, String detail) {
        return Stream.of(Missing.of(rule, kind, id, detail));
    }
}
