package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The steps of one deliberation with what became of them. */
final class Steps {

    private final Map<StepId, PlannedStep> all = new LinkedHashMap<>();
    private final Map<StepId, StepState> states = new LinkedHashMap<>();

    void plan(@Nullable PlannedStep step) {
        if (step != null) {
            all.put(step.id(), step);
            states.put(step.id(), StepState.PLANNED);
        }
    }

    void move(StepId id, LocalDate to) {
        all.computeIfPresent(id, (same, step) -> step.on(to));
    }

    void becomes(StepId id, StepState state) {
        states.put(id, state);
    }

    StepState state(StepId id) {
        return states.getOrDefault(id, StepState.PLANNED);
    }

    /** The step, if it is still to come. */
    PlannedStep planned(StepId id) {
        var step = known(id);
        if (state(id) != StepState.PLANNED) {
            throw new Refusal(Rule.D10, "%s was recorded as %s.".formatted(id, state(id)));
        }
        return step;
    }

    /** The step, if no other step or reason took its place. */
    PlannedStep takingPlace(StepId id) {
        var step = known(id);
        if (takingPlace().noneMatch(step::equals)) {
            throw new Refusal(
                    Rule.N2,
                    "%s was recorded as %s; link the input to the step that takes its place."
                            .formatted(id, state(id)));
        }
        return step;
    }

    /** The step, if nothing is recorded yet of how it ended. */
    PlannedStep withoutOutcome(StepId id) {
        var step = known(id);
        if (state(id) == StepState.HELD) {
            throw new Refusal(
                    Rule.D8,
                    id + " has an outcome already. If that is wrong, correct its record instead.");
        }
        return step;
    }

    void refuseMove(PlannedStep step, LocalDate to) {
        if (step.date().equals(to)) {
            throw new Refusal(Rule.D10, "%s is planned for %s already.".formatted(step.id(), to));
        }
        var moved = remaining(step);
        moved.add(step.on(to));
        refuseDisorder(moved);
    }

    /** Refuses a step that gives way neither to a follow-up nor to a reason, or out of order. */
    void refuseReplacement(
            PlannedStep step, @Nullable String closingReason, @Nullable PlannedStep... next) {
        var added = Stream.of(next).filter(Objects::nonNull).toList();
        if (added.isEmpty() == (closingReason == null)) {
            throw new Refusal(
                    Rule.D5,
                    "Give either the follow-up step of %s or the reason why none follows."
                            .formatted(step.id()));
        }
        if (added.isEmpty()) {
            return;
        }
        var steps = remaining(step);
        for (var one : added) {
            if (all.containsKey(one.id())
                    || steps.stream().anyMatch(s -> s.id().equals(one.id()))) {
                throw new InvalidValue("followUp", "a step with an id that no other step has");
            }
            steps.add(one);
        }
        refuseDisorder(steps);
    }

    private void refuseDisorder(List<PlannedStep> steps) {
        Sequence.keepsDateOrder(steps);
        if (!closedWithoutDecision()) {
            Sequence.endsInOneDecision(steps);
        }
    }

    /** True if the decisive step itself gave way to a reason and not to another step. */
    private boolean closedWithoutDecision() {
        return takingPlace().noneMatch(step -> step.role() == StepRole.DECISIVE);
    }

    private List<PlannedStep> remaining(PlannedStep without) {
        return new ArrayList<>(takingPlace().filter(step -> !step.equals(without)).toList());
    }

    private Stream<PlannedStep> takingPlace() {
        return all.values().stream()
                .filter(step -> state(step.id()) != StepState.POSTPONED)
                .filter(step -> state(step.id()) != StepState.REFERRED);
    }

    private PlannedStep known(StepId id) {
        var step = all.get(id);
        if (step == null) {
            throw new InvalidValue("step", "a step of the deliberation, one of " + all.keySet());
        }
        return step;
    }
}
