package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionView;

/** Whether it was reported back: the report is a paper among the condition's evidence. */
final class ReportBack {

    private ReportBack() {}

    static Computation of(ConditionView condition) {
        var committee = condition.parameters().committee();
        return condition.evidence().stream()
                .filter(shown -> shown.paper() != null)
                .findFirst()
                .map(shown ->
                        new Computation(true, shown.paper() + " reports to " + committee + "."))
                .orElseGet(() ->
                        new Computation(
                                false,
                                "No paper that reports to "
                                        + committee
                                        + " is among the evidence."));
    }
}
