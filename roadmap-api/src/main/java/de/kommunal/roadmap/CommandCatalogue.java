package de.kommunal.roadmap;

import de.kommunal.roadmap.concordance.ApprovalCommand.ConfirmDeemedApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApprovalObjection;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordDiscussionDate;
import de.kommunal.roadmap.concordance.ApprovalCommand.RequestApproval;
import de.kommunal.roadmap.concordance.ConcordanceCommand.DeclareConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordAgreementEffect;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordPublication;
import de.kommunal.roadmap.concordance.ConcordanceEvent.AgreementBecameEffective;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalDeemedGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalObjectionRaised;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRefused;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRequested;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceOpened;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcurringResolutionLinked;
import de.kommunal.roadmap.concordance.ConcordanceEvent.DiscussionDateSet;
import de.kommunal.roadmap.concordance.ConcordanceEvent.OfficiallyPublished;
import de.kommunal.roadmap.concordance.LinkConcurringResolution;
import de.kommunal.roadmap.concordance.OpenConcordance;
import de.kommunal.roadmap.condition.ConditionCommand.AddConditionEvidence;
import de.kommunal.roadmap.condition.ConditionCommand.ImposeCondition;
import de.kommunal.roadmap.condition.ConditionCommand.LapseCondition;
import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionCommand.SatisfyCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.condition.ConditionCommand.WithdrawConditionSatisfaction;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionBreached;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionLapsed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionWaived;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.context.ContextCommand.RecordContextItem;
import de.kommunal.roadmap.context.ContextCommand.ReviseContextItem;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRecorded;
import de.kommunal.roadmap.context.ContextEvent.ContextItemRevised;
import de.kommunal.roadmap.correction.CorrectionCommand.CorrectRecord;
import de.kommunal.roadmap.correction.CorrectionCommand.VoidRecord;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
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
import de.kommunal.roadmap.deliberation.InformationEventCommand.CancelInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.MoveInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.RecordInformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventCancelled;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventMoved;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.deliberation.PaperCommand.AddPaperVersion;
import de.kommunal.roadmap.deliberation.PaperCommand.RegisterPaper;
import de.kommunal.roadmap.deliberation.PaperCommand.WithdrawPaper;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.deliberation.ReservationCommand.AttachReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FailReservation;
import de.kommunal.roadmap.deliberation.ReservationCommand.FulfilReservation;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationAttached;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFailed;
import de.kommunal.roadmap.deliberation.ReservationEvent.ReservationFulfilled;
import de.kommunal.roadmap.deliberation.ResolutionCommand.AmendResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolutionEffect;
import de.kommunal.roadmap.deliberation.ResolutionCommand.RevokeResolution;
import de.kommunal.roadmap.deliberation.ResolutionCommand.SupersedeResolution;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionAmended;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionBecameEffective;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRevoked;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionSuperseded;
import de.kommunal.roadmap.effect.EffectCommand.RecordStatedEffect;
import de.kommunal.roadmap.effect.EffectCommand.RestateEffect;
import de.kommunal.roadmap.effect.EffectEvent.EffectRestated;
import de.kommunal.roadmap.effect.EffectEvent.EffectStated;
import de.kommunal.roadmap.legalform.AdoptLegalForm;
import de.kommunal.roadmap.legalform.AdoptionEvent.LegalFormAdopted;
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
import de.kommunal.roadmap.mandate.MandateCommand.DischargeMandate;
import de.kommunal.roadmap.mandate.MandateCommand.IssueMandate;
import de.kommunal.roadmap.mandate.MandateCommand.ReportMandateProgress;
import de.kommunal.roadmap.mandate.MandateEvent.MandateDischarged;
import de.kommunal.roadmap.mandate.MandateEvent.MandateIssued;
import de.kommunal.roadmap.mandate.MandateEvent.MandateProgressReported;
import de.kommunal.roadmap.milestone.BaselineCommand.TakeBaseline;
import de.kommunal.roadmap.milestone.BaselineEvent.BaselineTaken;
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
import de.kommunal.roadmap.milestone.StageCommand.DecideStageEntry;
import de.kommunal.roadmap.milestone.StageCommand.DefineStage;
import de.kommunal.roadmap.milestone.StageEvent.StageDefined;
import de.kommunal.roadmap.milestone.StageEvent.StageEntryDecided;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeCommand.RecordCommitteeRenamed;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeDissolved;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeEstablished;
import de.kommunal.roadmap.partner.CommitteeEvent.CommitteeRenamed;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementAccession;
import de.kommunal.roadmap.partner.PartnerCommand.RecordAgreementExit;
import de.kommunal.roadmap.partner.PartnerCommand.RegisterPartner;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerLeftAgreement;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerRegistered;
import de.kommunal.roadmap.position.PositionCommand.ChangePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.ConfirmPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.CorrectPartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.LapsePartnerPosition;
import de.kommunal.roadmap.position.PositionCommand.RecordPartnerPosition;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionConfirmed;
import de.kommunal.roadmap.position.PositionEvent.PositionCorrected;
import de.kommunal.roadmap.position.PositionEvent.PositionHeardBeside;
import de.kommunal.roadmap.position.PositionEvent.PositionLapsed;
import de.kommunal.roadmap.position.PositionEvent.PositionStated;
import de.kommunal.roadmap.programme.ProgrammeCommand.OpenProgramme;
import de.kommunal.roadmap.programme.ProgrammeEvent.ProgrammeOpened;
import de.kommunal.roadmap.report.ReportCommand.RecordExpertReport;
import de.kommunal.roadmap.report.ReportEvent.ExpertReportRecorded;
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
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.CommandOfEvent;
import de.kommunal.roadmap.shared.Event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every command with the event that records it. An event has all components of its command under
 * the same names, so that commands can be read back from events: this is how a data set is
 * exported.
 */
public final class CommandCatalogue implements CommandOfEvent {

    private final Map<String, Class<? extends Command>> commandByName = new LinkedHashMap<>();
    private final Map<Class<? extends Event>, Class<? extends Command>> commandByEvent =
            new LinkedHashMap<>();

    private CommandCatalogue() {}

    /** All commands of the roadmap. */
    public static CommandCatalogue roadmap() {
        return new CommandCatalogue()
                .with(OpenProgramme.class, ProgrammeOpened.class)
                .with(CorrectRecord.class, RecordCorrected.class)
                .with(VoidRecord.class, RecordVoided.class)
                .with(PlanDeliberation.class, DeliberationPlanned.class)
                .with(LinkInput.class, InputLinked.class)
                .with(RescheduleStep.class, StepRescheduled.class)
                .with(RecordStepOutcome.class, StepOutcomeRecorded.class)
                .with(PostponeStep.class, StepPostponed.class)
                .with(ReferStep.class, StepReferred.class)
                .with(RegisterPaper.class, PaperRegistered.class)
                .with(AddPaperVersion.class, PaperVersionAdded.class)
                .with(WithdrawPaper.class, PaperWithdrawn.class)
                .with(RecordResolution.class, ResolutionRecorded.class)
                .with(AmendResolution.class, ResolutionAmended.class)
                .with(SupersedeResolution.class, ResolutionSuperseded.class)
                .with(RevokeResolution.class, ResolutionRevoked.class)
                .with(RecordResolutionEffect.class, ResolutionBecameEffective.class)
                .with(AttachReservation.class, ReservationAttached.class)
                .with(FulfilReservation.class, ReservationFulfilled.class)
                .with(FailReservation.class, ReservationFailed.class)
                .with(IssueMandate.class, MandateIssued.class)
                .with(ReportMandateProgress.class, MandateProgressReported.class)
                .with(DischargeMandate.class, MandateDischarged.class)
                .with(RegisterPartner.class, PartnerRegistered.class)
                .with(RecordAgreementAccession.class, PartnerJoinedAgreement.class)
                .with(RecordAgreementExit.class, PartnerLeftAgreement.class)
                .with(RecordCommitteeEstablished.class, CommitteeEstablished.class)
                .with(RecordCommitteeRenamed.class, CommitteeRenamed.class)
                .with(RecordCommitteeDissolved.class, CommitteeDissolved.class)
                .with(RecordExpertReport.class, ExpertReportRecorded.class)
                .with(PlanInformationEvent.class, InformationEventPlanned.class)
                .with(MoveInformationEvent.class, InformationEventMoved.class)
                .with(CancelInformationEvent.class, InformationEventCancelled.class)
                .with(RecordInformationEventHeld.class, InformationEventHeld.class)
                .with(RecordContextItem.class, ContextItemRecorded.class)
                .with(ReviseContextItem.class, ContextItemRevised.class)
                .with(RecordStatedEffect.class, EffectStated.class)
                .with(RestateEffect.class, EffectRestated.class)
                .with(ProposeScenario.class, ScenarioProposed.class)
                .with(RefineScenario.class, ScenarioRefined.class)
                .with(PreferScenario.class, ScenarioPreferredByReport.class)
                .with(MergeScenario.class, ScenarioMergedInto.class)
                .with(DiscardScenario.class, ScenarioDiscarded.class)
                .with(RecordPartnerPosition.class, PositionStated.class)
                .with(RecordPartnerPosition.class, PositionHeardBeside.class)
                .with(ChangePartnerPosition.class, PositionChanged.class)
                .with(CorrectPartnerPosition.class, PositionCorrected.class)
                .with(ConfirmPartnerPosition.class, PositionConfirmed.class)
                .with(LapsePartnerPosition.class, PositionLapsed.class)
                .with(ImposeCondition.class, BindingConditionImposed.class)
                .with(AddConditionEvidence.class, ConditionEvidenceAdded.class)
                .with(SatisfyCondition.class, BindingConditionSatisfied.class)
                .with(WithdrawConditionSatisfaction.class, ConditionSatisfactionWithdrawn.class)
                .with(WaiveCondition.class, BindingConditionWaived.class)
                .with(RecordConditionBreach.class, BindingConditionBreached.class)
                .with(LapseCondition.class, BindingConditionLapsed.class)
                .with(RequestExamination.class, ExaminationRequested.class)
                .with(AssessCriterion.class, CriterionAssessed.class)
                .with(CompleteExamination.class, ExaminationCompleted.class)
                .with(PresentExamination.class, ExaminationPresentedForDecision.class)
                .with(ReopenExamination.class, ExaminationReopened.class)
                .with(AbandonExamination.class, ExaminationAbandoned.class)
                .with(OpenConcordance.class, ConcordanceOpened.class)
                .with(LinkConcurringResolution.class, ConcurringResolutionLinked.class)
                .with(DeclareConcordanceReached.class, ConcordanceReached.class)
                .with(RequestApproval.class, ApprovalRequested.class)
                .with(RecordApprovalObjection.class, ApprovalObjectionRaised.class)
                .with(RecordDiscussionDate.class, DiscussionDateSet.class)
                .with(RecordApproval.class, ApprovalGranted.class)
                .with(RecordApproval.class, ApprovalRefused.class)
                .with(ConfirmDeemedApproval.class, ApprovalDeemedGranted.class)
                .with(RecordPublication.class, OfficiallyPublished.class)
                .with(RecordAgreementEffect.class, AgreementBecameEffective.class)
                .with(PlanMilestone.class, MilestonePlanned.class)
                .with(RefineMilestoneDate.class, MilestoneDateRefined.class)
                .with(RescheduleMilestone.class, MilestoneRescheduled.class)
                .with(AddMilestoneDependency.class, DependencyAdded.class)
                .with(RemoveMilestoneDependency.class, DependencyRemoved.class)
                .with(AchieveMilestone.class, MilestoneAchieved.class)
                .with(RevokeMilestoneAchievement.class, MilestoneAchievementRevoked.class)
                .with(RecordMilestoneMissed.class, MilestoneMissed.class)
                .with(CancelMilestone.class, MilestoneCancelled.class)
                .with(TakeBaseline.class, BaselineTaken.class)
                .with(DefineStage.class, StageDefined.class)
                .with(DecideStageEntry.class, StageEntryDecided.class)
                .with(AdoptLegalForm.class, LegalFormAdopted.class);
    }

    private CommandCatalogue with(Class<? extends Command> command, Class<? extends Event> event) {
        commandByName.put(command.getSimpleName(), command);
        commandByEvent.put(event, command);
        return this;
    }

    public Map<String, Class<? extends Command>> commands() {
        return Map.copyOf(commandByName);
    }

    public Map<Class<? extends Event>, Class<? extends Command>> commandsByEvent() {
        return Map.copyOf(commandByEvent);
    }

    public Optional<Class<? extends Command>> named(String name) {
        return Optional.ofNullable(commandByName.get(name));
    }

    @Override
    public Optional<Class<? extends Command>> recordedBy(Class<? extends Event> event) {
        return Optional.ofNullable(commandByEvent.get(event));
    }
}
