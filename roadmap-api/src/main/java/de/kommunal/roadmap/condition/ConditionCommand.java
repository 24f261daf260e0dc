package de.kommunal.roadmap.condition;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.CONDITION;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the project office can do with a binding condition. */
public sealed interface ConditionCommand extends Command {

    ConditionId id();

    @Override
    default Subject subject() {
        return CONDITION.named(id());
    }

    /**
     * Records that a resolution made something a condition. It outlives the resolution.
     *
     * @param item of the resolution, by its number
     * @param appliesTo the decisions that must not be taken while it is open
     */
    record ImposeCondition(
            ProgrammeId programme,
            ConditionId id,
            PartnerId partner,
            CommitteeId committee,
            ResolutionId resolution,
            int item,
            ConditionKind kind,
            String text,
            @Nullable ConditionParameters parameters,
            List<DecisionKind> appliesTo,
            Provenance provenance)
            implements ConditionCommand {

        public ImposeCondition {
            if (item < 1) {
                throw new InvalidValue("item", "the number of the resolution's item, from 1 on");
            }
            Texts.written("text", text);
            Objects.requireNonNullElse(parameters, ConditionParameters.NONE).checkFor(kind);
            appliesTo = List.copyOf(appliesTo);
            if (appliesTo.isEmpty()) {
                throw new InvalidValue("appliesTo", "at least one kind of decision");
            }
        }

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(COMMITTEE, committee, "/committee"),
                            Reference.to(RESOLUTION, resolution, "/resolution"),
                            parameters == null ? Stream.<Reference>of() : parameters.references())
                    .flatMap(references -> references)
                    .toList();
        }
    }

    /** Adds something that shows that the condition is met. That alone satisfies nothing. */
    record AddConditionEvidence(
            ProgrammeId programme,
            ConditionId id,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements ConditionCommand {

        public AddConditionEvidence {
            Texts.written("text", text);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(PAPER, paper, "/paper").toList();
        }
    }

    /**
     * Says that the condition is met.
     *
     * @param attestedBy the role that says so, such as {@code Projektleitung}; no person's name
     * @param statement what the role says
     * @param evidence added with it; not needed if there is some
     */
    record SatisfyCondition(
            ProgrammeId programme,
            ConditionId id,
            @Nullable String attestedBy,
            @Nullable String statement,
            @Nullable Evidence evidence,
            Provenance provenance)
            implements ConditionCommand {

        public SatisfyCondition {
            if (attestedBy != null) {
                Texts.written("attestedBy", attestedBy);
            }
            if (statement != null) {
                Texts.written("statement", statement);
            }
        }

        @Override
        public List<Reference> references() {
            return evidence == null
                    ? List.of()
                    : Reference.to(PAPER, evidence.paper(), "/evidence/paper").toList();
        }
    }

    /** Takes back that the condition is met; it is open again. */
    record WithdrawConditionSatisfaction(
            ProgrammeId programme, ConditionId id, String reason, Provenance provenance)
            implements ConditionCommand {

        public WithdrawConditionSatisfaction {
            Texts.written("reason", reason);
        }
    }

    /**
     * Records that a resolution gave the condition up. The office can't. Whether the resolution is
     * one of the committee, and the committee one that may, is looked up in the record.
     *
     * @param aboveImposing true if the committee is the council above the imposing one
     */
    record WaiveCondition(
            ProgrammeId programme,
            ConditionId id,
            PartnerId partner,
            CommitteeId committee,
            ResolutionId resolution,
            @Nullable Boolean aboveImposing,
            @Nullable String reason,
            Provenance provenance)
            implements ConditionCommand, DecidedAcrossRecords {

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(PARTNER, partner, "/partner"),
                            Reference.to(COMMITTEE, committee, "/committee"),
                            Reference.to(RESOLUTION, resolution, "/resolution"))
                    .flatMap(references -> references)
                    .toList();
        }
    }

    /** Records that there is nothing left that the condition could bind. */
    record LapseCondition(
            ProgrammeId programme, ConditionId id, String reason, Provenance provenance)
            implements ConditionCommand {

        public LapseCondition {
            Texts.written("reason", reason);
        }
    }

    /**
     * Records that the condition's partner decided while the condition was open. It is recorded
     * with the decision's date, whatever became of the condition since.
     *
     * @param decision what was decided
     * @param resolution by which it was decided
     * @param agreement that the partner joined, for an accession without a resolution
     */
    record RecordConditionBreach(
            ProgrammeId programme,
            ConditionId id,
            DecisionKind decision,
            @Nullable ResolutionId resolution,
            @Nullable AgreementId agreement,
            Provenance provenance)
            implements ConditionCommand {

        public RecordConditionBreach {
            if ((resolution == null) == (agreement == null)) {
                throw new InvalidValue("resolution", "either a resolution or an agreement");
            }
            if (agreement != null && decision != DecisionKind.ACCESSION) {
                throw new InvalidValue("decision", "ACCESSION where an agreement is named");
            }
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, resolution, "/resolution").toList();
        }
    }
}
