package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What happened in the deliberation of a paper by one partner. */
public sealed interface DeliberationEvent extends Event {

    DeliberationId id();

    @StoredAs(name = "DeliberationPlanned")
    record DeliberationPlanned(
            ProgrammeId programme,
            DeliberationId id,
            PartnerId partner,
            PaperId paper,
            List<PlannedStep> steps,
            @Nullable CommitteeId competentCommittee,
            @Nullable String competenceBasis,
            Provenance provenance)
            implements DeliberationEvent {}

    /**
     * @param number of the input among the deliberation's, from 1
     */
    @StoredAs(name = "InputLinked")
    record InputLinked(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            int number,
            @Nullable InformationEventId informationEvent,
            @Nullable ReportId report,
            @Nullable List<Integer> findings,
            Provenance provenance)
            implements DeliberationEvent {}

    @StoredAs(name = "StepRescheduled")
    record StepRescheduled(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            LocalDate from,
            LocalDate to,
            String reason,
            Provenance provenance)
            implements DeliberationEvent {}

    @StoredAs(name = "StepOutcomeRecorded")
    record StepOutcomeRecorded(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            OutcomeKind outcome,
            String rawText,
            LocalDate decidedOn,
            @Nullable VoteTally votes,
            @Nullable Integer seats,
            @Nullable Integer paperVersion,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements DeliberationEvent {}

    @StoredAs(name = "StepPostponed")
    record StepPostponed(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            String reason,
            @Nullable PlannedStep followUp,
            @Nullable String closingReason,
            Provenance provenance)
            implements DeliberationEvent {}

    @StoredAs(name = "StepReferred")
    record StepReferred(
            ProgrammeId programme,
            DeliberationId id,
            StepId step,
            CommitteeId toCommittee,
            String reason,
            @Nullable PlannedStep followUp,
            @Nullable PlannedStep comesBack,
            @Nullable String closingReason,
            Provenance provenance)
            implements DeliberationEvent {}
}
