package de.kommunal.roadmap.deliberation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.deliberation.DeliberationCommand.LinkInput;
import de.kommunal.roadmap.deliberation.DeliberationCommand.PlanDeliberation;
import de.kommunal.roadmap.deliberation.DeliberationCommand.PostponeStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.RecordStepOutcome;
import de.kommunal.roadmap.deliberation.DeliberationCommand.ReferStep;
import de.kommunal.roadmap.deliberation.DeliberationCommand.RescheduleStep;
import de.kommunal.roadmap.deliberation.DeliberationEvent.DeliberationPlanned;
import de.kommunal.roadmap.deliberation.DeliberationEvent.InputLinked;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepPostponed;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepReferred;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(type = "deliberation", cache = RecordAggregate.KEPT_IN)
class Deliberation extends RecordAggregate {

    private final Steps steps = new Steps();
    private final Inputs inputs = new Inputs();
    private @Nullable CommitteeId competentCommittee;

    Deliberation() {}

    @CommandHandler
    Deliberation(PlanDeliberation command) {
        Sequence.keepsDateOrder(command.steps());
        Sequence.endsInOneDecision(command.steps());
        apply(
                new DeliberationPlanned(
                        command.programme(),
                        command.id(),
                        command.partner(),
                        command.paper(),
                        command.steps(),
                        command.competentCommittee(),
                        command.competenceBasis(),
                        command.provenance()));
    }

    @CommandHandler
    void reschedule(RescheduleStep command) {
        var step = steps.planned(command.step());
        steps.refuseMove(step, command.to());
        apply(
                new StepRescheduled(
                        command.programme(),
                        command.id(),
                        command.step(),
                        step.date(),
                        command.to(),
                        command.reason(),
                        command.provenance()));
    }

    @CommandHandler
    void recordOutcome(
            RecordStepOutcome command, @MetaDataValue("recordedOn") @Nullable String recordedOn) {
        var step = steps.withoutOutcome(command.step());
        apply(
                new StepOutcomeRecorded(
                        command.programme(),
                        command.id(),
                        command.step(),
                        command.outcome(),
                        command.rawText(),
                        command.decidedOn(),
                        command.votes(),
                        command.seats(),
                        command.paperVersion(),
                        Outcomes.irregularities(
                                command,
                                step,
                                steps.state(step.id()),
                                competentCommittee,
                                recordedOn),
                        command.provenance()));
    }

    @CommandHandler
    void postpone(PostponeStep command) {
        var step = steps.planned(command.step());
        steps.refuseReplacement(step, command.closingReason(), command.followUp(), null);
        apply(
                new StepPostponed(
                        command.programme(),
                        command.id(),
                        command.step(),
                        command.reason(),
                        command.followUp(),
                        command.closingReason(),
                        command.provenance()));
    }

    @CommandHandler
    void refer(ReferStep command) {
        var step = steps.planned(command.step());
        steps.refuseReplacement(
                step, command.closingReason(), command.followUp(), command.comesBack());
        apply(
                new StepReferred(
                        command.programme(),
                        command.id(),
                        command.step(),
                        command.toCommittee(),
                        command.reason(),
                        command.followUp(),
                        command.comesBack(),
                        command.closingReason(),
                        command.provenance()));
    }

    /** Whether the source can feed the step is for {@link InputLinkHandler} to find out. */
    void link(LinkInput command, InputSource source) {
        var step = steps.takingPlace(command.step());
        inputs.refuseIfLinked(step, source);
        source.refuseIfTooLateFor(step);
        apply(
                new InputLinked(
                        command.programme(),
                        command.id(),
                        command.step(),
                        inputs.nextNumber(),
                        command.informationEvent(),
                        command.report(),
                        command.findings(),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(DeliberationEvent event) {
        switch (event) {
            case DeliberationPlanned e -> {
                identifiedBy(Subject.Kind.DELIBERATION.named(e.id()), e.programme());
                competentCommittee = e.competentCommittee();
                e.steps().forEach(steps::plan);
            }
            case InputLinked e -> inputs.add(e);
            case StepRescheduled e -> steps.move(e.step(), e.to());
            case StepOutcomeRecorded e -> steps.becomes(e.step(), StepState.HELD);
            case StepPostponed e -> {
                steps.becomes(e.step(), StepState.POSTPONED);
                steps.plan(e.followUp());
            }
            case StepReferred e -> {
                steps.becomes(e.step(), StepState.REFERRED);
                steps.plan(e.followUp());
                steps.plan(e.comesBack());
            }
        }
    }
}
