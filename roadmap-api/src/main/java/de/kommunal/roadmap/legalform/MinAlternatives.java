package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionParameters;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.ExaminationView.Presentation;
import de.kommunal.roadmap.scenario.ScenarioState;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether enough further legal forms are examined and presented for decision (rules C4 and C6).
 *
 * <p>A further legal form is one outside the excluded model's candidate forms. It counts once,
 * however often it is examined, and only if an examination of it is completed and was since then
 * presented to the competent body of the partner that imposed the condition (rule C5).
 */
public final class MinAlternatives {

    private final ConditionView condition;
    private final List<LegalForm> excluded;
    private final List<ExaminationView> further;
    private final Predicate<Presentation> forDecision;

    private MinAlternatives(
            ConditionView condition,
            List<ScenarioView> scenarios,
            List<ExaminationView> examinations,
            Predicate<Presentation> forDecision) {
        this.condition = condition;
        this.excluded = excluded(condition.parameters(), scenarios);
        this.further =
                examinations.stream().filter(e -> !excluded.contains(e.legalForm())).toList();
        this.forDecision = forDecision;
    }

    /**
     * The forms that the resolution itself excludes, and those that are recorded as candidates for
     * the excluded model. What the resolution names as an example of a further form stays one,
     * whatever is recorded of a scenario later.
     */
    private static List<LegalForm> excluded(
            ConditionParameters parameters, List<ScenarioView> scenarios) {
        var excluded = EnumSet.noneOf(LegalForm.class);
        scenarios.stream()
                .filter(scenario -> scenario.model() == parameters.excludedModel())
                .filter(scenario -> scenario.state() == ScenarioState.PROPOSED)
                .forEach(scenario -> excluded.addAll(scenario.candidateForms()));
        excluded.removeAll(Objects.requireNonNullElse(parameters.examples(), List.of()));
        excluded.addAll(Objects.requireNonNullElse(parameters.excludedForms(), List.of()));
        return List.copyOf(excluded);
    }

    /**
     * @param scenarios among which the excluded model's candidate forms are looked up
     * @param forDecision which presentations were made where the partner decides
     */
    public static Computation of(
            ConditionView condition,
            List<ScenarioView> scenarios,
            List<ExaminationView> examinations,
            Predicate<Presentation> forDecision) {
        return new MinAlternatives(condition, scenarios, examinations, forDecision).computation();
    }

    private Computation computation() {
        int minimum = Objects.requireNonNullElse(condition.parameters().minimum(), 1);
        var presented =
                further.stream()
                        .filter(e -> e.isPresentedTo(condition.partner(), forDecision))
                        .map(ExaminationView::legalForm)
                        .distinct()
                        .toList();
        var result =
                "%d of %d further legal forms%s are examined and presented to %s for decision%s."
                        .formatted(
                                presented.size(),
                                minimum,
                                excluded.isEmpty() ? "" : " besides " + listed(excluded),
                                condition.partner(),
                                presented.isEmpty() ? "" : ": " + listed(presented));
        var satisfied = presented.size() >= minimum;
        return new Computation(satisfied, satisfied ? result : result + whatIsNotEnough());
    }

    /** Names the examinations that are there but do not count yet, with what they lack. */
    private String whatIsNotEnough() {
        return further.stream()
                .filter(e -> !e.isPresentedTo(condition.partner(), forDecision))
                .map(e -> " " + e.id() + " (" + e.legalForm() + ") " + lack(e) + ".")
                .collect(Collectors.joining());
    }

    private static String lack(ExaminationView examination) {
        return examination.state() == ExaminationState.COMPLETED
                ? "is completed, but not presented since then where the partner decides"
                : "is " + examination.state() + ", not COMPLETED";
    }

    private static String listed(List<LegalForm> forms) {
        return forms.stream().map(LegalForm::name).collect(Collectors.joining(", "));
    }
}
