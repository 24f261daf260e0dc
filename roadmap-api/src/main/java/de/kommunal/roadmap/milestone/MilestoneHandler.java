package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.milestone.MilestoneCommand.AchieveMilestone;
import de.kommunal.roadmap.milestone.MilestoneCommand.AddMilestoneDependency;
import de.kommunal.roadmap.milestone.MilestoneCommand.RescheduleMilestone;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Consumer;

/**
 * Decides what depends on other milestones, from all of them as they are at the head of the log. If
 * anything was recorded since, the append fails and the command is decided anew.
 */
@Component
class MilestoneHandler {

    private final PlanAtHead plans;
    private final Repository<Milestone> milestones;

    MilestoneHandler(PlanAtHead plans, Repository<Milestone> milestones) {
        this.plans = plans;
        this.milestones = milestones;
    }

    @CommandHandler
    void reschedule(
            RescheduleMilestone command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expected) {
        var waiting = plan(command.programme()).waitingFor(command.id().value());
        var affected = sayable(ids(waiting), command.programme(), command.provenance());
        change(command, expected, milestone -> milestone.reschedule(command, affected));
    }

    @CommandHandler
    void addDependency(
            AddMilestoneDependency command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expected) {
        var circle =
                plan(command.programme())
                        .circle(command.id().value(), command.predecessor().value());
        change(command, expected, milestone -> milestone.addDependency(command, circle));
    }

    @CommandHandler
    void achieve(
            AchieveMilestone command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expected,
            @MetaDataValue("recordedOn") @Nullable String today) {
        var outstanding = Predecessors.outstanding(command, plan(command.programme()));
        var overridden =
                sayable(
                        outstanding.stream().map(Outstanding::milestone).toList(),
                        command.programme(),
                        command.provenance());
        change(
                command,
                expected,
                milestone -> milestone.achieve(command, today, outstanding, overridden));
    }

    private MilestonePlan plan(ProgrammeId programme) {
        var situation =
                plans.read(MilestoneView.class, programme, PlanAtHead.WHENEVER, Audience.INTERNAL);
        AppendTerms.decidedAt(situation.position());
        return new MilestonePlan(situation.views());
    }

    /** A public event names only what the public knows anyway. */
    private List<MilestoneId> sayable(
            List<MilestoneId> found, ProgrammeId programme, Provenance provenance) {
        if (provenance.publicity() == Publicity.NON_PUBLIC || found.isEmpty()) {
            return found;
        }
        var situation =
                plans.read(MilestoneView.class, programme, PlanAtHead.WHENEVER, Audience.PUBLIC);
        AppendTerms.decidedAt(situation.position());
        var known = ids(situation.views());
        return found.stream().filter(known::contains).toList();
    }

    private static List<MilestoneId> ids(List<MilestoneView> views) {
        return views.stream().map(view -> new MilestoneId(view.id())).toList();
    }

    private void change(
            MilestoneCommand command, @Nullable String expected, Consumer<Milestone> change) {
        milestones
                .load(command.aggregate())
                .execute(milestone -> {
                    milestone.refuseOtherVersion(expected);
                    change.accept(milestone);
                });
    }
}
