package de.kommunal.roadmap.legalform;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.legalform.ExaminationCommand.AbandonExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.AssessCriterion;
import de.kommunal.roadmap.legalform.ExaminationCommand.CompleteExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.PresentExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.ReopenExamination;
import de.kommunal.roadmap.legalform.ExaminationCommand.RequestExamination;
import de.kommunal.roadmap.legalform.ExaminationEvent.CriterionAssessed;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationAbandoned;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationCompleted;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationPresentedForDecision;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationReopened;
import de.kommunal.roadmap.legalform.ExaminationEvent.ExaminationRequested;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate(type = "examination", cache = RecordAggregate.KEPT_IN)
class LegalFormExamination extends RecordAggregate {

    private ExaminationState state = ExaminationState.REQUESTED;
    private boolean assessed;
    private int round;

    LegalFormExamination() {}

    @CommandHandler
    LegalFormExamination(RequestExamination command) {
        apply(
                new ExaminationRequested(
                        command.programme(),
                        command.id(),
                        command.legalForm(),
                        command.scenario(),
                        command.byCondition(),
                        command.byResolution(),
                        command.commissionedBy(),
                        command.provenance()));
    }

    @CommandHandler
    void assess(AssessCriterion command) {
        refuseIfClosed();
        apply(
                new CriterionAssessed(
                        command.programme(),
                        command.id(),
                        command.criterion(),
                        command.finding(),
                        command.rating(),
                        command.evidence(),
                        command.provenance()));
    }

    @CommandHandler
    void complete(CompleteExamination command) {
        refuseIfClosed();
        refuseIfUnfounded(command);
        apply(
                new ExaminationCompleted(
                        command.programme(),
                        command.id(),
                        round + 1,
                        command.summary(),
                        command.report(),
                        command.paper(),
                        command.provenance()));
    }

    @CommandHandler
    void present(PresentExamination command) {
        if (state != ExaminationState.COMPLETED) {
            throw new Refusal(Rule.L4, "Complete the examination before it is presented.");
        }
        apply(
                new ExaminationPresentedForDecision(
                        command.programme(),
                        command.id(),
                        round,
                        command.partner(),
                        command.deliberation(),
                        command.step(),
                        command.provenance()));
    }

    @CommandHandler
    void reopen(ReopenExamination command) {
        if (isOpen()) {
            throw new Refusal(Rule.L4, "The examination is not closed yet.");
        }
        apply(
                new ExaminationReopened(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @CommandHandler
    void abandon(AbandonExamination command) {
        if (state == ExaminationState.ABANDONED) {
            throw new Refusal(Rule.L4, "The examination is abandoned already.");
        }
        apply(
                new ExaminationAbandoned(
                        command.programme(), command.id(), command.reason(), command.provenance()));
    }

    @EventSourcingHandler
    void on(ExaminationEvent event) {
        switch (event) {
            case ExaminationRequested e ->
                    identifiedBy(Subject.Kind.EXAMINATION.named(e.id()), e.programme());
            case CriterionAssessed e -> {
                state = ExaminationState.IN_PROGRESS;
                assessed = true;
            }
            case ExaminationCompleted e -> {
                state = ExaminationState.COMPLETED;
                round = e.round();
            }
            case ExaminationPresentedForDecision e -> {}
            case ExaminationReopened e -> state = ExaminationState.IN_PROGRESS;
            case ExaminationAbandoned e -> state = ExaminationState.ABANDONED;
        }
    }

    private boolean isOpen() {
        return state == ExaminationState.REQUESTED || state == ExaminationState.IN_PROGRESS;
    }

    private void refuseIfClosed() {
        if (!isOpen()) {
            throw new Refusal(Rule.L4, "The examination is " + state + "; reopen it first.");
        }
    }

    private void refuseIfUnfounded(CompleteExamination command) {
        if (!assessed) {
            throw new Refusal(Rule.L2, "Assess at least one criterion first.");
        }
        if (command.report() == null && command.paper() == null) {
            throw new Refusal(Rule.L2, "Name the report, or the paper that holds it.");
        }
    }
}
