package de.kommunal.roadmap.scenario;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.scenario.ScenarioCommand.DiscardScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.MergeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.PreferScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.RefineScenario;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioDiscarded;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioMergedInto;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioPreferredByReport;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioProposed;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioRefined;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "scenario", cache = RecordAggregate.KEPT_IN)
class Scenario extends RecordAggregate {

    private ScenarioState state = ScenarioState.PROPOSED;

    Scenario() {}

    @CommandHandler
    Scenario(ProposeScenario command) {
        apply(
                new ScenarioProposed(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.description(),
                        command.model(),
                        command.candidateForms(),
                        command.report(),
                        command.ladderRank(),
                        command.provenance()));
    }

    @CommandHandler
    void refine(RefineScenario command) {
        refuseIfGone();
        apply(
                new ScenarioRefined(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.description(),
                        command.candidateForms(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void prefer(PreferScenario command) {
        refuseIfGone();
        apply(
                new ScenarioPreferredByReport(
                        command.programme(),
                        command.id(),
                        command.report(),
                        command.statement(),
                        command.provenance()));
    }

    @CommandHandler
    void merge(MergeScenario command) {
        refuseIfGone();
        if (command.into().equals(command.id())) {
            throw new Refusal(Rule.R1, "A scenario can't be merged into itself.");
        }
        apply(
                new ScenarioMergedInto(
                        command.programme(),
                        command.id(),
                        command.into(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void discard(DiscardScenario command) {
        refuseIfGone();
        apply(
                new ScenarioDiscarded(
                        command.programme(),
                        command.id(),
                        command.reason(),
                        command.resolution(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ScenarioEvent event) {
        switch (event) {
            case ScenarioProposed e ->
                    identifiedBy(Subject.Kind.SCENARIO.named(e.id()), e.programme());
            case ScenarioRefined e -> {}
            case ScenarioPreferredByReport e -> {}
            case ScenarioMergedInto e -> state = ScenarioState.MERGED;
            case ScenarioDiscarded e -> state = ScenarioState.DISCARDED;
        }
    }

    private void refuseIfGone() {
        if (state != ScenarioState.PROPOSED) {
            throw new Refusal(
                    Rule.R1,
                    "The scenario is "
                            + state.name().toLowerCase(java.util.Locale.ROOT)
                            + "; propose a new one instead.");
        }
    }
}
