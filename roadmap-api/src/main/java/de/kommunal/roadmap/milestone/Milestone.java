package de.kommunal.roadmap.milestone;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.AddMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.CancelMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.PlanMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RecordMilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneCommand.RefineMilestoneDate;
import de.kommunal.roadmap.milestone.MilestoneCommand.RemoveMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.RescheduleMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.RevokeMilestoneAchievement;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyAdded;
import de.kommunal.roadmap.milestone.MilestoneEvent.DependencyRemoved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchieved;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneAchievementRevoked;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneCancelled;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneDateRefined;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestonePlanned;
import de.kommunal.roadmap.milestone.MilestoneEvent.MilestoneRescheduled;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A dated goal. What depends on other milestones is decided by {@link MilestoneHandler}, which
 * hands in what it found.
 */
@Aggregate(type = "milestone", cache = RecordAggregate.KEPT_IN)
class Milestone extends RecordAggregate {

    private @Nullable EffectiveDate plannedDate;
    private int dateChanges;
    private final Set<EffectiveDate> missedDates = new HashSet<>();
    private final Set<MilestoneId> predecessors = new HashSet<>();
    private boolean achieved;
    private boolean cancelled;

    Milestone() {}

    @CommandHandler
    Milestone(PlanMilestone command) {
        apply(
                new MilestonePlanned(
                        command.programme(),
                        command.id(),
                        command.title(),
                        command.description(),
                        command.plannedDate(),
                        command.category(),
                        command.partners(),
                        command.provenance()));
    }

    @CommandHandler
    void refine(RefineMilestoneDate command) {
        MilestoneRules.refuseUnlessOpen(state());
        var previous = MilestoneRules.checkRefinement(command, plannedDate, state());
        apply(
                new MilestoneDateRefined(
                        command.programme(),
                        command.id(),
                        command.plannedDate(),
                        dateChanges + 1,
                        previous,
                        command.provenance()));
    }

    void reschedule(RescheduleMilestone command, List<MilestoneId> affected) {
        MilestoneRules.refuseUnlessOpen(state());
        var previous = MilestoneRules.checkMove(command, plannedDate);
        apply(
                new MilestoneRescheduled(
                        command.programme(),
                        command.id(),
                        command.plannedDate(),
                        command.reasonCode(),
                        command.reasonText(),
                        command.trigger(),
                        dateChanges + 1,
                        previous,
                        affected,
                        command.provenance()));
    }

    void addDependency(AddMilestoneDependency command, List<String> circle) {
        MilestoneRules.refuseUnlessOpen(state());
        MilestoneRules.refuseCircle(circle);
        MilestoneRules.refuseSecondDependency(command.predecessor(), predecessors);
        apply(
                new DependencyAdded(
                        command.programme(),
                        command.id(),
                        command.predecessor(),
                        command.type(),
                        command.lagDays(),
                        command.provenance()));
    }

    @CommandHandler
    void removeDependency(RemoveMilestoneDependency command) {
        MilestoneRules.refuseUnlessOpen(state());
        MilestoneRules.refuseMissingDependency(command.predecessor(), predecessors);
        apply(
                new DependencyRemoved(
                        command.programme(),
                        command.id(),
                        command.predecessor(),
                        command.reason(),
                        command.provenance()));
    }

    void achieve(
            AchieveMilestone command,
            @Nullable String today,
            List<Outstanding> outstanding,
            List<MilestoneId> overridden) {
        MilestoneRules.refuseUnlessOpen(state());
        MilestoneRules.checkAchievement(command, today, outstanding);
        apply(
                new MilestoneAchieved(
                        command.programme(),
                        command.id(),
                        command.actualDate(),
                        command.evidence(),
                        command.overrideReason(),
                        overridden,
                        command.provenance()));
    }

    @CommandHandler
    void revoke(RevokeMilestoneAchievement command) {
        MilestoneRules.refuseUnlessAchieved(state());
        apply(
                new MilestoneAchievementRevoked(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @CommandHandler
    void miss(RecordMilestoneMissed command, @MetaDataValue("recordedOn") @Nullable String today) {
        MilestoneRules.refuseUnlessOpen(state());
        MilestoneRules.checkMiss(
                command, plannedDate, state(), today == null ? null : LocalDate.parse(today));
        apply(
                new MilestoneMissed(
                        command.programme(),
                        command.id(),
                        command.plannedDate(),
                        command.provenance()));
    }

    @CommandHandler
    void cancel(CancelMilestone command) {
        MilestoneRules.refuseUnlessOpen(state());
        apply(
                new MilestoneCancelled(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @EventSourcingHandler
    void on(MilestoneEvent event) {
        switch (event) {
            case MilestonePlanned e -> {
                identifiedBy(Subject.Kind.MILESTONE.named(e.id()), e.programme());
                plannedDate = e.plannedDate();
            }
            case MilestoneDateRefined e -> changeDate(e.plannedDate(), e.number());
            case MilestoneRescheduled e -> changeDate(e.plannedDate(), e.number());
            case DependencyAdded e -> predecessors.add(e.predecessor());
            case DependencyRemoved e -> predecessors.remove(e.predecessor());
            case MilestoneAchieved e -> achieved = true;
            case MilestoneAchievementRevoked e -> achieved = false;
            case MilestoneMissed e -> missedDates.add(e.plannedDate());
            case MilestoneCancelled e -> cancelled = true;
        }
    }

    private void changeDate(EffectiveDate date, int number) {
        plannedDate = date;
        dateChanges = Math.max(dateChanges, number);
    }

    /** A date that was missed once stays missed, also if the milestone comes back to it. */
    private MilestoneState state() {
        if (cancelled) {
            return MilestoneState.CANCELLED;
        }
        if (achieved) {
            return MilestoneState.ACHIEVED;
        }
        return plannedDate != null && missedDates.contains(plannedDate)
                ? MilestoneState.MISSED
                : MilestoneState.PLANNED;
    }
}
