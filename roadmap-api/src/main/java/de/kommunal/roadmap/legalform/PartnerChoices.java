package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.LegalForm;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which legal forms the partners chose: by adopted items of kind CHOICE of their resolutions, and
 * by nothing else (rule L3). A partner's later choice takes the place of its earlier one. What a
 * committee resolved in a step that does not decide is a recommendation and no choice. What was
 * superseded or revoked on the day that is read chooses nothing any more (rule S8); what is still
 * subject to something is chosen, though it takes no effect yet.
 */
@Component
class PartnerChoices {

    private final Records records;

    PartnerChoices(Records records) {
        this.records = records;
    }

    /** By partner id, what it chose for whatever scenario. */
    Map<String, Set<LegalForm>> all(Reading reading) {
        return choices(reading, item -> true);
    }

    /** By partner id, what it chose for the scenario, or without naming one. */
    Map<String, Set<LegalForm>> of(ScenarioId scenario, Reading reading) {
        return choices(
                reading,
                item -> item.scenario() == null || item.scenario().equals(scenario.value()));
    }

    private Map<String, Set<LegalForm>> choices(Reading reading, Predicate<ResolutionItem> about) {
        var choices = new LinkedHashMap<String, Set<LegalForm>>();
        for (var resolution : decidingResolutions(reading)) {
            var chosen = chosen(resolution, about);
            if (!chosen.isEmpty()) {
                choices.put(resolution.partner(), chosen);
            }
        }
        return choices;
    }

    /** The older ones first. */
    private List<ResolutionView> decidingResolutions(Reading reading) {
        var deliberations = records.list(DeliberationView.class, reading, ConditionReading.all());
        var decidingSteps = DecidingSteps.of(deliberations);
        return records
                .list(ResolutionView.class, reading, ConditionReading.<ResolutionView>all())
                .items()
                .stream()
                .filter(decidingSteps::allow)
                .filter(resolution -> resolution.state().inForce())
                .sorted(Comparator.comparing(ResolutionView::decidedOn))
                .toList();
    }

    private static Set<LegalForm> chosen(
            ResolutionView resolution, Predicate<ResolutionItem> about) {
        var chosen = EnumSet.noneOf(LegalForm.class);
        resolution.choices().stream()
                .filter(about)
                .map(ResolutionItem::legalForm)
                .filter(Objects::nonNull)
                .forEach(chosen::add);
        return chosen;
    }
}
