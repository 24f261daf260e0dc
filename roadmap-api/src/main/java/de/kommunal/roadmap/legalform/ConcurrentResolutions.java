package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.LegalForm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether all partners that a condition names chose one and the same legal form. */
final class ConcurrentResolutions {

    private ConcurrentResolutions() {}

    static Computation of(ConditionView condition, Map<String, Set<LegalForm>> choices) {
        List<PartnerId> partners =
                Objects.requireNonNullElse(condition.parameters().partners(), List.of());
        var common =
                Arrays.stream(LegalForm.values())
                        .filter(form -> partners.stream().allMatch(p -> chose(choices, p, form)))
                        .toList();
        var satisfied = !partners.isEmpty() && !common.isEmpty();
        return new Computation(
                satisfied,
                satisfied
                        ? "All of " + partners + " chose " + common.getFirst() + "."
                        : "There is no legal form that all of " + partners + " chose.");
    }

    private static boolean chose(
            Map<String, Set<LegalForm>> choices, PartnerId partner, LegalForm form) {
        return choices.getOrDefault(partner.value(), Set.of()).contains(form);
    }
}
