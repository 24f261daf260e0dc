package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the project office can do with the deliberation of a paper by one partner. */
public sealed interface DeliberationCommand extends Command {

    DeliberationId id();

    @Override
    default Subject subject() {
        return DELIBERATION.named(id());
    }

    /**
     * Plans through which committees a paper goes (Beratungsfolge).
     *
     * @param competentCommittee who decides by the paper's stated basis
     * @param competenceBasis that basis, such as § 26 (1) m KrO NRW
     */
    record PlanDeliberation(
            ProgrammeId programme,
            DeliberationId id,
            PartnerId partner,
            PaperId paper,
            List<PlannedStep> steps,
            @Nullable CommitteeId competentCommittee,
            @Nullable String competenceBasis,
            Provenance provenance)
            implements DeliberationCommand {

        public PlanDeliberation {
            steps = List.copyOf(steps);
            if (steps.stream().map(PlannedStep::id).distinct().count() != steps.size()) {
                throw new InvalidValue("steps", "steps with different ids");
            }
        }

        @Override
        public List<Reference> references() {
            var committees =
                    IntStream.range(0, steps.size())
                            .boxed()
                            .flatMap(i -> PlannedStep.reference(steps.get(i), "/steps/" + i));
            var others =
                    Stream.of(
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(PAPER, paper, "/paper"),
                            Reference.to(COMMITTEE, competentCommittee, "/competentCommittee"));
            return Stream.concat(others.flatMap(one -> one), committees).toList();
        }
    }

    /**
     * Links an input to a step: an information event, or a report with some of its findings.
     *
     * @param findings the numbers of the findings that matter for the step; the whole report if
     *     none are named
     */
    record LinkInput(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            @Nullable InformationEventId informationEvent,
            @Nullable ReportId report,
            @Nullable List<Integer> findings,
            Provenance provenance)
            implements DeliberationCommand, DecidedAcrossRecords {

        public LinkInput {
            if ((informationEvent == null) == (report == null)) {
                throw new InvalidValue(
                        "informationEvent", "either an information event or a report, not both");
            }
            if (findings != null && report == null) {
                throw new InvalidValue("findings", "no findings: they are a report's");
            }
            findings = findings == null ? null : List.copyOf(findings);
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(INFORMATION_EVENT, informationEvent, "/informationEvent"),
                            Reference.to(REPORT, report, "/report"))
                    .toList();
        }
    }

    /** Moves a planned step to another day. */
    record RescheduleStep(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            LocalDate to,
            String reason,
            Provenance provenance)
            implements DeliberationCommand {

        public RescheduleStep {
            Texts.written("reason", reason);
        }
    }

    /**
     * Records how a step ended, as the minutes tell it.
     *
     * @param rawText the German wording of the minutes, which stands whatever the kind says
     * @param seats of the committee, if known
     * @param paperVersion the version of the paper that was voted on
     */
    record RecordStepOutcome(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            OutcomeKind outcome,
            String rawText,
            LocalDate decidedOn,
            @Nullable VoteTally votes,
            @Nullable Integer seats,
            @Nullable Integer paperVersion,
            Provenance provenance)
            implements DeliberationCommand {

        public RecordStepOutcome {
            Texts.written("rawText", rawText);
        }
    }

    /**
     * Lets a step take place later, or not at all.
     *
     * @param followUp the step that takes its place
     * @param closingReason why none does
     */
    record PostponeStep(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            String reason,
            @Nullable PlannedStep followUp,
            @Nullable String closingReason,
            Provenance provenance)
            implements DeliberationCommand {

        public PostponeStep {
            Texts.written("reason", reason);
            if (closingReason != null) {
                Texts.written("closingReason", closingReason);
            }
        }

        @Override
        public List<Reference> references() {
            return PlannedStep.reference(followUp, "/followUp").toList();
        }
    }

    /**
     * Lets another committee take up the matter.
     *
     * @param followUp the step of that committee
     * @param comesBack the step in which the matter comes back to the committee that referred it
     * @param closingReason why the referral leads to no step here
     */
    record ReferStep(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            CommitteeId toCommittee,
            String reason,
            @Nullable PlannedStep followUp,
            @Nullable PlannedStep comesBack,
            @Nullable String closingReason,
            Provenance provenance)
            implements DeliberationCommand {

        public ReferStep {
            Texts.written("reason", reason);
            if (closingReason != null) {
                Texts.written("closingReason", closingReason);
            }
            if (followUp != null && !followUp.committee().equals(toCommittee)) {
                throw new InvalidValue("followUp", "a step of the committee in toCommittee");
            }
            if (comesBack != null && followUp == null) {
                throw new InvalidValue("comesBack", "a step that comes after a follow-up step");
            }
        }

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(COMMITTEE, toCommittee, "/toCommittee"),
                            PlannedStep.reference(followUp, "/followUp"),
                            PlannedStep.reference(comesBack, "/comesBack"))
                    .flatMap(one -> one)
                    .toList();
        }
    }
}
