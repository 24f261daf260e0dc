package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Decides about a stage from all stages as they are at the head of the log. */
@Component
class StageHandler {

    private final PlanAtHead plans;
    private final Repository<Stage> stages;

    StageHandler(PlanAtHead plans, Repository<Stage> stages) {
        this.plans = plans;
        this.stages = stages;
    }

    @CommandHandler
    void define(DefineStage command) throws Exception {
        StageRules.checkDefinition(command, all(StageView.class, command.programme()));
        stages.newInstance(() -> new Stage(command));
    }

    @CommandHandler
    void enter(
            DecideStageEntry command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expected) {
        var programme = command.programme();
        var all = all(StageView.class, programme);
        var resolutions = all(ResolutionView.class, programme);
        stages.load(command.aggregate())
                .execute(stage -> {
                    stage.refuseOtherVersion(expected);
                    StageRules.checkEntry(command, all, resolutions);
                    stage.enter(command);
                });
    }

    private <V extends View> List<V> all(Class<V> view, ProgrammeId programme) {
        var situation = plans.read(view, programme, PlanAtHead.WHENEVER, Audience.INTERNAL);
        AppendTerms.decidedAt(situation.position());
        return situation.views();
    }
}
