package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import java.util.Collection;
import java.util.Comparator;

/** The order in which the steps of a deliberation take place. */
final class Sequence {

    private Sequence() {}

    /** Refuses steps whose dates go back while their ranks go on, or of one day and one rank. */
    static void keepsDateOrder(Collection<PlannedStep> steps) {
        var byRank =
                steps.stream()
                        .sorted(
                                Comparator.comparingInt(PlannedStep::rank)
                                        .thenComparing(PlannedStep::date))
                        .toList();
        for (int i = 1; i < byRank.size(); i++) {
            keepsDateOrder(byRank.get(i - 1), byRank.get(i));
        }
    }

    private static void keepsDateOrder(PlannedStep earlier, PlannedStep later) {
        if (later.date().isBefore(earlier.date())) {
            throw new Refusal(
                    Rule.D1,
                    "%s on %s comes after %s on %s by its rank, but before it by its date."
                            .formatted(later.id(), later.date(), earlier.id(), earlier.date()));
        }
        if (later.date().equals(earlier.date()) && later.rank() == earlier.rank()) {
            throw new Refusal(
                    Rule.D1,
                    "%s and %s are both on %s with rank %d; give them different ranks."
                            .formatted(earlier.id(), later.id(), later.date(), later.rank()));
        }
    }

    /** Refuses steps of which not exactly the last one decides. */
    static void endsInOneDecision(Collection<PlannedStep> steps) {
        var decisive = steps.stream().filter(step -> step.role() == StepRole.DECISIVE).count();
        if (decisive != 1) {
            throw new Refusal(
                    Rule.D2, "The deliberation would have %d decisive steps.".formatted(decisive));
        }
        steps.stream()
                .max(Comparator.comparing(PlannedStep::date).thenComparingInt(PlannedStep::rank))
                .filter(last -> last.role() != StepRole.DECISIVE)
                .ifPresent(last -> {
                    throw new Refusal(
                            Rule.D2,
                            "%s on %s would come after the decisive step."
                                    .formatted(last.id(), last.date()));
                });
    }
}
