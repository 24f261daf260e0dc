package de.kommunal.roadmap.milestone;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.milestone.StageEvent.StageDefined;
import de.kommunal.roadmap.milestone.StageEvent.StageEntryDecided;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

/** A stage that is entered once. {@link StageHandler} looks at the other stages. */
@Aggregate(type = "stage", cache = RecordAggregate.KEPT_IN)
class Stage extends RecordAggregate {

    private boolean entered;

    Stage() {}

    Stage(DefineStage command) {
        apply(
                new StageDefined(
                        command.programme(),
                        command.id(),
                        command.rank(),
                        command.title(),
                        command.description(),
                        command.provenance()));
    }

    void enter(DecideStageEntry command) {
        if (entered) {
            throw new Refusal(Rule.T2, "The stage is entered already.");
        }
        apply(
                new StageEntryDecided(
                        command.programme(),
                        command.id(),
                        command.byResolutions(),
                        command.decidedOn(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(StageEvent event) {
        switch (event) {
            case StageDefined e -> identifiedBy(Subject.Kind.STAGE.named(e.id()), e.programme());
            case StageEntryDecided e -> entered = true;
        }
    }
}
