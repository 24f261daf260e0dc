package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.condition.Computation;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Conditions with their computed state. It follows from other subjects at the same moment, so it is
 * no fact of its own and turns back by itself when an examination is reopened.
 */
@Component
public class ConditionReading {

    private final Records records;
    private final PartnerChoices partnerChoices;

    ConditionReading(Records records, PartnerChoices partnerChoices) {
        this.records = records;
        this.partnerChoices = partnerChoices;
    }

    /** All conditions of the programme. */
    public List<ConditionView> list(Reading reading) {
        var conditions = records.list(ConditionView.class, reading, all());
        return conditions.items().stream().map(at(reading)).toList();
    }

    /** Computes conditions at one moment from what the same audience may see. */
    public UnaryOperator<ConditionView> at(Reading reading) {
        var scenarios =
                records.list(ScenarioView.class, reading, ConditionReading.<ScenarioView>all())
                        .items();
        var examinations = records.list(ExaminationView.class, reading, all()).items();
        var decidingSteps = DecidingSteps.of(records.list(DeliberationView.class, reading, all()));
        var choices = partnerChoices.all(reading);
        return condition ->
                condition.computed()
                        ? condition.computedAs(
                                computation(
                                        condition, scenarios, examinations, decidingSteps, choices))
                        : condition;
    }

    private static Computation computation(
            ConditionView condition,
            List<ScenarioView> scenarios,
            List<ExaminationView> examinations,
            DecidingSteps decidingSteps,
            Map<String, Set<LegalForm>> choices) {
        return switch (condition.kind()) {
            case MIN_ALTERNATIVES ->
                    MinAlternatives.of(condition, scenarios, examinations, decidingSteps::include);
            case CONCURRENT_RESOLUTIONS -> ConcurrentResolutions.of(condition, choices);
            case REPORT_BACK -> ReportBack.of(condition);
            case INFLUENCE_SAFEGUARD, COST_STATEMENT, OTHER, CONSIDER_FINDINGS ->
                    throw new IllegalArgumentException(condition.kind() + " is not computed");
        };
    }

    static <V> Page.Request<V> all() {
        return new Page.Request<>(null, Integer.MAX_VALUE, view -> true);
    }
}
