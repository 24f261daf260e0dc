package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;

import java.util.List;
import java.util.Optional;

/** What a milestone waits for, when it is to be achieved. */
final class Predecessors {

    private Predecessors() {}

    static List<Outstanding> outstanding(AchieveMilestone command, MilestonePlan plan) {
        return plan.find(command.id().value()).map(plan::completed).stream()
                .flatMap(milestone -> milestone.waitsFor().stream())
                .flatMap(waiting -> outstanding(command, waiting).stream())
                .toList();
    }

    private static Optional<Outstanding> outstanding(AchieveMilestone command, Waiting waiting) {
        if (!waiting.met()) {
            return Optional.of(says(waiting, waiting.milestone() + " is " + lacking(waiting)));
        }
        var date = waiting.date();
        if (date != null
                && command.actualDate()
                        .latest()
                        .isBefore(date.earliest().plusDays(waiting.lagDays()))) {
            var after = waiting.lagDays() == 0 ? "" : waiting.lagDays() + " days after ";
            return Optional.of(
                    says(
                            waiting,
                            command.actualDate()
                                    + " is not "
                                    + (after.isEmpty() ? "after " : after)
                                    + waiting.milestone()
                                    + " was achieved, "
                                    + date));
        }
        return Optional.empty();
    }

    private static String lacking(Waiting waiting) {
        if (waiting.state() != MilestoneState.ACHIEVED) {
            return String.valueOf(waiting.state());
        }
        return waiting.type() == DependencyType.RESOLUTION
                ? "achieved, but no resolution is its evidence"
                : "achieved, but neither paper nor resolution is its evidence";
    }

    private static Outstanding says(Waiting waiting, String detail) {
        return new Outstanding(new MilestoneId(waiting.milestone()), detail);
    }
}
