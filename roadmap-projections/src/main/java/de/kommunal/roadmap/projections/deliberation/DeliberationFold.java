package de.kommunal.roadmap.projections.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.DeliberationView.Input;
import de.kommunal.roadmap.deliberation.DeliberationView.Step;
import de.kommunal.roadmap.deliberation.OutcomeKind;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

@Component
class DeliberationFold implements ViewFold<DeliberationView> {

    private static final Comparator<Step> BY_DATE_THEN_RANK =
            Comparator.comparing(Step::date).thenComparingInt(Step::rank).thenComparing(Step::id);

    @Override
    public Class<DeliberationView> view() {
        return DeliberationView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.DELIBERATION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(Map.entry("irregularities", List.of("steps/*/irregularities/")));
    }

    @Override
    public DeliberationView fold(SubjectState state) {
        var steps =
                state.below("steps").values().stream()
                        .filter(DeliberationFold::isPlanned)
                        .map(DeliberationFold::step)
                        .sorted(BY_DATE_THEN_RANK)
                        .toList();
        return new DeliberationView(
                state.id(),
                state.version(),
                state.text("partner"),
                state.text("paper"),
                state.textOrNull("competentCommittee"),
                state.textOrNull("competenceBasis"),
                steps,
                steps.stream().flatMap(step -> step.irregularities().stream()).toList(),
                state.provenance());
    }

    /** False where an outcome holds, but not yet or no more the event that planned its step. */
    private static boolean isPlanned(SubjectState step) {
        return step.has("committee");
    }

    private static Step step(SubjectState step) {
        return new Step(
                step.id(),
                step.text("committee"),
                step.one("date", LocalDate.class),
                step.one("plannedDate", LocalDate.class),
                step.one("role", StepRole.class),
                step.one("rank", Integer.class),
                step.one("state", StepState.class),
                step.orNull("outcome", OutcomeKind.class),
                step.textOrNull("rawText"),
                step.orNull("decidedOn", LocalDate.class),
                step.orNull("votes", VoteTally.class),
                step.orNull("seats", Integer.class),
                step.orNull("paperVersion", Integer.class),
                step.textOrNull("reason"),
                step.textOrNull("toCommittee"),
                step.textOrNull("followUp"),
                step.textOrNull("comesBack"),
                step.textOrNull("closingReason"),
                step.namesBelow("inputs").stream()
                        .map(number -> step.one("inputs/" + number, Input.class))
                        .toList(),
                step.irregularities());
    }
}
