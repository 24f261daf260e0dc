package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** What the project office can do about the approval of a concordance case. */
public sealed interface ApprovalCommand extends ConcordanceCommand {

    /**
     * Records that the authority was asked for its approval. A later request takes the place of an
     * earlier one and of its answer.
     *
     * @param authority the supervisory authority, such as a Bezirksregierung
     * @param receivedOn the day on which it got the request; periods run from it
     */
    record RequestApproval(
            ProgrammeId programme,
            ConcordanceId id,
            String authority,
            LocalDate receivedOn,
            Provenance provenance)
            implements ApprovalCommand {

        public RequestApproval {
            Texts.written("authority", authority);
        }
    }

    /**
     * Records what the authority decided.
     *
     * @param reference the decision's file sign
     * @param reason needed for a refusal
     */
    record RecordApproval(
            ProgrammeId programme,
            ConcordanceId id,
            ApprovalOutcome outcome,
            LocalDate decidedOn,
            @Nullable String reference,
            @Nullable String reason,
            Provenance provenance)
            implements ApprovalCommand {

        public RecordApproval {
            if (reference != null) {
                Texts.written("reference", reference);
            }
            if (reason != null) {
                Texts.written("reason", reason);
            }
            if (outcome == ApprovalOutcome.REFUSED && reason == null) {
                throw new InvalidValue("reason", "the reason of the refusal");
            }
        }
    }

    /**
     * Records that the authority said that it will refuse or wants changes.
     *
     * @param statement what it said
     */
    record RecordApprovalObjection(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate objectedOn,
            String statement,
            Provenance provenance)
            implements ApprovalCommand {

        public RecordApprovalObjection {
            Texts.written("statement", statement);
        }
    }

    /**
     * Records that the authority set a date for a discussion.
     *
     * @param setOn the day on which it did so
     * @param discussionOn the day of the discussion
     */
    record RecordDiscussionDate(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate setOn,
            LocalDate discussionOn,
            Provenance provenance)
            implements ApprovalCommand {}

    /**
     * Confirms that the approval counts as granted because the authority was silent. A role does
     * so, by its own reading of the law.
     *
     * @param computedOn the last day of the period that the role relies on; one of the two that the
     *     case shows
     * @param confirmedBy the role that says so, such as {@code Rechtsamt}; no person's name
     * @param statement what the role says
     */
    record ConfirmDeemedApproval(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate computedOn,
            String confirmedBy,
            String statement,
            Provenance provenance)
            implements ApprovalCommand {

        public ConfirmDeemedApproval {
            Texts.written("confirmedBy", confirmedBy);
            Texts.written("statement", statement);
        }
    }
}
