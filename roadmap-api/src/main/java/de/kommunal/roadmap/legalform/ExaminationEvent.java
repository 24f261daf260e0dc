package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What happened to the examination of a legal form. */
public sealed interface ExaminationEvent extends Event {

    ExaminationId id();

    @StoredAs(name = "ExaminationRequested")
    record ExaminationRequested(
            ProgrammeId programme,
            ExaminationId id,
            LegalForm legalForm,
            @Nullable ScenarioId scenario,
            @Nullable ConditionId byCondition,
            @Nullable ResolutionId byResolution,
            @Nullable String commissionedBy,
            Provenance provenance)
            implements ExaminationEvent {}

    @StoredAs(name = "CriterionAssessed")
    record CriterionAssessed(
            ProgrammeId programme,
            ExaminationId id,
            Criterion criterion,
            String finding,
            @Nullable Rating rating,
            @Nullable String evidence,
            Provenance provenance)
            implements ExaminationEvent {}

    /**
     * @param round how often it has been completed with this time, from 1; a presentation counts
     *     for the round that it belongs to
     */
    @StoredAs(name = "ExaminationCompleted")
    record ExaminationCompleted(
            ProgrammeId programme,
            ExaminationId id,
            int round,
            String summary,
            @Nullable ReportId report,
            @Nullable PaperId paper,
            Provenance provenance)
            implements ExaminationEvent {}

    @StoredAs(name = "ExaminationPresentedForDecision")
    record ExaminationPresentedForDecision(
            ProgrammeId programme,
            ExaminationId id,
            int round,
            PartnerId partner,
            DeliberationId deliberation,
            StepId step,
            Provenance provenance)
            implements ExaminationEvent {}

    @StoredAs(name = "ExaminationReopened")
    record ExaminationReopened(
            ProgrammeId programme, ExaminationId id, String reason, Provenance provenance)
            implements ExaminationEvent {}

    @StoredAs(name = "ExaminationAbandoned")
    record ExaminationAbandoned(
            ProgrammeId programme, ExaminationId id, String reason, Provenance provenance)
            implements ExaminationEvent {}
}
