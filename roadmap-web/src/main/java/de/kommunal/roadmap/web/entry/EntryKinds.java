package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.programme.ProgrammeCommand.OpenProgramme;
import de.kommunal.roadmap.shared.Command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which commands have a form, in the order of the menu, and which of them begin a record. */
final class EntryKinds {

    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    /** Their records have no id yet: they get one. */
    private static final Set<String> BEGIN =
            Set.of(
                    "RegisterPartner",
                    "RecordCommitteeEstablished",
                    "RegisterPaper",
                    "PlanDeliberation",
                    "RecordResolution",
                    "ImposeCondition",
                    "IssueMandate",
                    "PlanMilestone",
                    "TakeBaseline",
                    "DefineStage",
                    "RequestExamination",
                    "ProposeScenario",
                    "RecordExpertReport",
                    "PlanInformationEvent",
                    "RecordContextItem",
                    "RecordStatedEffect",
                    "OpenConcordance",
                    "CorrectRecord",
                    "VoidRecord");

    /** Said by the program itself when a day has passed. */
    private static final Set<String> AUTOMATIC =
            Set.of("RecordMilestoneMissed", "RecordConditionBreach");

    /** Its form is outside of all programmes. */
    static final Class<OpenProgramme> OPENING = OpenProgramme.class;

    private static final List<Group> GROUPS =
            List.of(
                    Group.of(
                            "POSITIONS",
                            "RecordPartnerPosition",
                            "ChangePartnerPosition",
                            "ConfirmPartnerPosition",
                            "CorrectPartnerPosition",
                            "LapsePartnerPosition"),
                    Group.of(
                            "DELIBERATIONS",
                            "RegisterPaper",
                            "AddPaperVersion",
                            "PlanDeliberation",
                            "RecordStepOutcome",
                            "RescheduleStep",
                            "PostponeStep",
                            "ReferStep",
                            "LinkInput",
                            "WithdrawPaper"),
                    Group.of(
                            "RESOLUTIONS",
                            "RecordResolution",
                            "AmendResolution",
                            "SupersedeResolution",
                            "RevokeResolution",
                            "RecordResolutionEffect",
                            "AttachReservation",
                            "FulfilReservation",
                            "FailReservation",
                            "IssueMandate",
                            "ReportMandateProgress",
                            "DischargeMandate"),
                    Group.of(
                            "CONDITIONS",
                            "ImposeCondition",
                            "AddConditionEvidence",
                            "SatisfyCondition",
                            "WithdrawConditionSatisfaction",
                            "WaiveCondition",
                            "LapseCondition"),
                    Group.of(
                            "MILESTONES",
                            "PlanMilestone",
                            "RefineMilestoneDate",
                            "RescheduleMilestone",
                            "AchieveMilestone",
                            "RevokeMilestoneAchievement",
                            "CancelMilestone",
                            "AddMilestoneDependency",
                            "RemoveMilestoneDependency",
                            "TakeBaseline",
                            "DefineStage",
                            "DecideStageEntry"),
                    Group.of(
                            "LEGAL_FORMS",
                            "RequestExamination",
                            "AssessCriterion",
                            "CompleteExamination",
                            "PresentExamination",
                            "ReopenExamination",
                            "AbandonExamination",
                            "AdoptLegalForm",
                            "OpenConcordance",
                            "LinkConcurringResolution",
                            "DeclareConcordanceReached",
                            "RequestApproval",
                            "RecordApprovalObjection",
                            "RecordDiscussionDate",
                            "RecordApproval",
                            "ConfirmDeemedApproval",
                            "RecordPublication",
                            "RecordAgreementEffect"),
                    Group.of(
                            "PARTNERS",
                            "RegisterPartner",
                            "RecordAgreementAccession",
                            "RecordAgreementExit",
                            "RecordCommitteeEstablished",
                            "RecordCommitteeRenamed",
                            "RecordCommitteeDissolved"),
                    Group.of(
                            "SCENARIOS",
                            "ProposeScenario",
                            "RefineScenario",
                            "PreferScenario",
                            "MergeScenario",
                            "DiscardScenario",
                            "RecordExpertReport",
                            "PlanInformationEvent",
                            "MoveInformationEvent",
                            "CancelInformationEvent",
                            "RecordInformationEventHeld",
                            "RecordContextItem",
                            "ReviseContextItem",
                            "RecordStatedEffect",
                            "RestateEffect"),
                    Group.of("CORRECTIONS", "CorrectRecord", "VoidRecord"));

    private EntryKinds() {}

    /**
     * A group of the menu.
     *
     * @param name of its messages
     * @param commands by their names, those of a normal week first
     */
    record Group(String name, List<String> commands) {

        private static Group of(String name, String... commands) {
            return new Group(name, List.of(commands));
        }
    }

    static List<Group> groups() {
        return GROUPS;
    }

    /** A command that has a form. */
    static Optional<Class<? extends Command>> command(String name) {
        return GROUPS.stream().anyMatch(group -> group.commands().contains(name))
                ? CATALOGUE.named(name)
                : Optional.empty();
    }

    /** All that have none because nobody enters them. */
    static Set<String> automatic() {
        return AUTOMATIC;
    }

    /** What the form asks for; a programme that begins has no papers that could be named. */
    static List<Shape> shapes(Class<? extends Command> command) {
        var shapes = Shape.of(command, given(command));
        return command == OPENING
                ? shapes.stream().map(shape -> shape.without("paper")).toList()
                : shapes;
    }

    static boolean begins(Class<? extends Command> command) {
        return BEGIN.contains(command.getSimpleName());
    }

    /** Components that the form does not ask for. */
    static Set<String> given(Class<? extends Command> command) {
        return begins(command) ? Set.of("programme", "id") : Set.of("programme");
    }
}
