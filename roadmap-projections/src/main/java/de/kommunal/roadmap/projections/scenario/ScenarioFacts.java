package de.kommunal.roadmap.projections.scenario;

import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.scenario.ScenarioEvent;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioDiscarded;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioMergedInto;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioPreferredByReport;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioProposed;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioRefined;
import de.kommunal.roadmap.scenario.ScenarioState;

import org.springframework.stereotype.Component;

@Component
class ScenarioFacts implements FactFunction<ScenarioEvent> {

    @Override
    public Class<ScenarioEvent> events() {
        return ScenarioEvent.class;
    }

    @Override
    public Facts of(ScenarioEvent event) {
        var facts = Facts.about(SCENARIO.named(event.id()));
        return switch (event) {
            case ScenarioProposed e ->
                    facts.says("title", e.title())
                            .says("description", e.description())
                            .says("model", e.model())
                            .says("candidateForms", e.candidateForms())
                            .says("report", e.report())
                            .says("ladderRank", e.ladderRank())
                            .says("state", ScenarioState.PROPOSED);
            case ScenarioRefined e ->
                    facts.says("title", e.title())
                            .says("description", e.description())
                            .says("candidateForms", e.candidateForms())
                            .says("reason", e.reason());
            case ScenarioPreferredByReport e ->
                    facts.says(
                            "preferredBy/" + e.report(),
                            e.statement() == null ? "" : e.statement());
            case ScenarioMergedInto e ->
                    facts.says("state", ScenarioState.MERGED)
                            .says("mergedInto", e.into())
                            .says("reason", e.reason());
            case ScenarioDiscarded e ->
                    facts.says("state", ScenarioState.DISCARDED).says("reason", e.reason());
        };
    }
}
