package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import java.util.List;

/** What a stage refuses because of the other stages. */
final class StageRules {

    private StageRules() {}

    static void checkDefinition(DefineStage command, List<StageView> stages) {
        stages.stream()
                .filter(stage -> stage.rank() == command.rank())
                .filter(stage -> !stage.id().equals(command.id().value()))
                .findFirst()
                .ifPresent(stage -> {
                    throw new Refusal(
                            Rule.T1, "Rank " + command.rank() + " is that of " + stage.id() + ".");
                });
    }

    static void checkEntry(
            DecideStageEntry command, List<StageView> stages, List<ResolutionView> resolutions) {
        stages.stream()
                .filter(stage -> stage.id().equals(command.id().value()))
                .findFirst()
                .ifPresent(stage -> refuseUnlessBelowIsEntered(stage.rank(), stages));
        command.byResolutions()
                .forEach(resolution -> {
                    refuseUsed(resolution, command, stages);
                    refuseUnadopted(resolution, resolutions);
                });
    }

    private static void refuseUnlessBelowIsEntered(int rank, List<StageView> stages) {
        var isEntered =
                stages.stream().anyMatch(stage -> stage.rank() == rank - 1 && stage.entered());
        if (rank > 1 && !isEntered) {
            throw new Refusal(
                    Rule.T2,
                    "The stage of rank "
                            + (rank - 1)
                            + " is not entered. Each stage needs a decision of its own, one after"
                            + " the other.");
        }
    }

    private static void refuseUsed(
            ResolutionId resolution, DecideStageEntry command, List<StageView> stages) {
        stages.stream()
                .filter(stage -> !stage.id().equals(command.id().value()))
                .filter(stage -> stage.byResolutions().contains(resolution.value()))
                .findFirst()
                .ifPresent(stage -> {
                    throw new Refusal(
                            Rule.T3,
                            resolution
                                    + " entered the stage "
                                    + stage.id()
                                    + ". Going on needs a resolution of its own.");
                });
    }

    private static void refuseUnadopted(ResolutionId id, List<ResolutionView> resolutions) {
        resolutions.stream()
                .filter(resolution -> resolution.id().equals(id.value()))
                .filter(resolution -> resolution.adoptedItems().isEmpty())
                .findFirst()
                .ifPresent(resolution -> {
                    throw new Refusal(Rule.T3, id + " adopted nothing, so it enters no stage.");
                });
    }
}
