package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What happened to a concordance case. */
public sealed interface ConcordanceEvent extends Event {

    ConcordanceId id();

    /**
     * @param partners the partners that were named instead of the agreement's members
     * @param requiredPartners the partners that are to adopt the text
     */
    @StoredAs(name = "ConcordanceOpened")
    record ConcordanceOpened(
            ProgrammeId programme,
            ConcordanceId id,
            LegalForm legalForm,
            @Nullable ScenarioId scenario,
            String title,
            @Nullable String text,
            String textHash,
            @Nullable AgreementId agreement,
            @Nullable List<PartnerId> partners,
            ConcordanceRule rule,
            @Nullable List<PartnerVotes> votes,
            @Nullable List<PartnerId> listed,
            List<PartnerId> requiredPartners,
            Provenance provenance)
            implements ConcordanceEvent {}

    /**
     * @param partner whose resolution it is
     * @param textHash of the text that was adopted
     * @param deviates true if that is not the text to adopt
     */
    @StoredAs(name = "ConcurringResolutionLinked")
    record ConcurringResolutionLinked(
            ProgrammeId programme,
            ConcordanceId id,
            ResolutionId resolution,
            @Nullable String adoptedText,
            PartnerId partner,
            LocalDate decidedOn,
            String textHash,
            boolean deviates,
            Provenance provenance)
            implements ConcordanceEvent {}

    /**
     * @param adoptedBy the partners that had adopted the text
     */
    @StoredAs(name = "ConcordanceReached")
    record ConcordanceReached(
            ProgrammeId programme,
            ConcordanceId id,
            List<PartnerId> adoptedBy,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "ApprovalRequested")
    record ApprovalRequested(
            ProgrammeId programme,
            ConcordanceId id,
            String authority,
            LocalDate receivedOn,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "ApprovalGranted")
    record ApprovalGranted(
            ProgrammeId programme,
            ConcordanceId id,
            ApprovalOutcome outcome,
            LocalDate decidedOn,
            @Nullable String reference,
            @Nullable String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "ApprovalRefused")
    record ApprovalRefused(
            ProgrammeId programme,
            ConcordanceId id,
            ApprovalOutcome outcome,
            LocalDate decidedOn,
            @Nullable String reference,
            @Nullable String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "ApprovalObjectionRaised")
    record ApprovalObjectionRaised(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate objectedOn,
            String statement,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "DiscussionDateSet")
    record DiscussionDateSet(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate setOn,
            LocalDate discussionOn,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "ApprovalDeemedGranted")
    record ApprovalDeemedGranted(
            ProgrammeId programme,
            ConcordanceId id,
            LocalDate computedOn,
            String confirmedBy,
            String statement,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "OfficiallyPublished")
    record OfficiallyPublished(
            ProgrammeId programme,
            ConcordanceId id,
            String gazette,
            String number,
            LocalDate publishedOn,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}

    @StoredAs(name = "AgreementBecameEffective")
    record AgreementBecameEffective(
            ProgrammeId programme,
            ConcordanceId id,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ConcordanceEvent {}
}
