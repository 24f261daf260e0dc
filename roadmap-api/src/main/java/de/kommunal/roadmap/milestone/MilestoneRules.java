package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RecordMilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneCommand.RefineMilestoneDate;
import de.kommunal.roadmap.milestone.MilestoneCommand.RescheduleMilestone;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a milestone refuses. */
final class MilestoneRules {

    private MilestoneRules() {}

    static void refuseUnlessOpen(MilestoneState state) {
        if (state == MilestoneState.CANCELLED) {
            throw new Refusal(Rule.M6, "The milestone is cancelled. Plan a new one instead.");
        }
        if (state == MilestoneState.ACHIEVED) {
            throw new Refusal(Rule.M7, "The milestone is achieved. Revoke its achievement first.");
        }
    }

    static void refuseUnlessAchieved(MilestoneState state) {
        if (state == MilestoneState.CANCELLED) {
            refuseUnlessOpen(state);
        }
        if (state != MilestoneState.ACHIEVED) {
            throw new Refusal(
                    Rule.M7, "The milestone is " + state + "; there is no achievement to revoke.");
        }
    }

    /** Answers the date that is refined. */
    static EffectiveDate checkRefinement(
            RefineMilestoneDate command, @Nullable EffectiveDate planned, MilestoneState state) {
        var previous = known(planned, command.plannedDate());
        if (state == MilestoneState.MISSED) {
            throw new Refusal(
                    Rule.M8,
                    "The planned date " + previous + " was missed. Move the milestone instead.");
        }
        if (!isFiner(command.plannedDate(), previous)) {
            throw new Refusal(
                    Rule.M2,
                    "A finer date than "
                            + previous
                            + " lies within it and is shorter. To another date a milestone is"
                            + " moved, with a reason.");
        }
        return previous;
    }

    /** Answers the date from which it is moved. */
    static EffectiveDate checkMove(RescheduleMilestone command, @Nullable EffectiveDate planned) {
        var previous = known(planned, command.plannedDate());
        if (isSame(command.plannedDate(), previous)) {
            throw new Refusal(Rule.M2, "The milestone is planned for " + previous + " already.");
        }
        if (isFiner(command.plannedDate(), previous)) {
            throw new Refusal(
                    Rule.M2,
                    command.plannedDate()
                            + " lies within "
                            + previous
                            + ", so nothing is moved. Refine the date instead.");
        }
        return previous;
    }

    static void refuseCircle(List<String> circle) {
        if (!circle.isEmpty()) {
            throw new Refusal(
                    Rule.M1, "Each would wait for the next: " + String.join(" → ", circle) + ".");
        }
    }

    static void refuseSecondDependency(MilestoneId predecessor, Set<MilestoneId> predecessors) {
        if (predecessors.contains(predecessor)) {
            throw new Refusal(
                    Rule.M9,
                    "The milestone waits for "
                            + predecessor
                            + " already. To change how, remove that dependency first.");
        }
    }

    static void refuseMissingDependency(MilestoneId predecessor, Set<MilestoneId> predecessors) {
        if (!predecessors.contains(predecessor)) {
            throw new Refusal(Rule.M9, "The milestone does not wait for " + predecessor + ".");
        }
    }

    static void checkAchievement(
            AchieveMilestone command, @Nullable String today, List<Outstanding> outstanding) {
        if (today != null && command.actualDate().earliest().isAfter(LocalDate.parse(today))) {
            throw new Refusal(
                    Rule.M3,
                    command.actualDate() + " is in the future, and nothing is achieved ahead.");
        }
        if (command.overrideReason() == null && !outstanding.isEmpty()) {
            throw new Refusal(
                    Rule.M3,
                    outstanding.stream()
                                    .map(Outstanding::detail)
                                    .collect(Collectors.joining("; ", "It waits: ", ". "))
                            + "If it is achieved all the same, say why in overrideReason.");
        }
    }

    static void checkMiss(
            RecordMilestoneMissed command,
            @Nullable EffectiveDate planned,
            MilestoneState state,
            @Nullable LocalDate today) {
        if (!command.plannedDate().equals(planned)) {
            throw new Refusal(Rule.M8, "The milestone is planned for " + planned + " now.");
        }
        if (state == MilestoneState.MISSED) {
            throw new Refusal(Rule.M8, planned + " is recorded as missed already.");
        }
        if (today != null && !command.plannedDate().latest().isBefore(today)) {
            throw new Refusal(Rule.M8, planned + " has not passed yet.");
        }
    }

    /** Absent only if the event that planned it counts no more; then there is nothing to change. */
    private static EffectiveDate known(@Nullable EffectiveDate planned, EffectiveDate otherwise) {
        return planned == null ? otherwise : planned;
    }

    private static boolean isFiner(EffectiveDate date, EffectiveDate than) {
        return Slip.isWithin(date, than) && !isSame(date, than);
    }

    private static boolean isSame(EffectiveDate date, EffectiveDate other) {
        return date.earliest().equals(other.earliest()) && date.latest().equals(other.latest());
    }
}
