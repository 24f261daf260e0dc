package de.kommunal.roadmap.scenario;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a scenario. */
public sealed interface ScenarioEvent extends Event {

    ScenarioId id();

    /** Revision 1 had one legal form, which mixed the organisation model with the legal form. */
    @StoredAs(name = "ScenarioProposed", revision = 2)
    record ScenarioProposed(
            ProgrammeId programme,
            ScenarioId id,
            String title,
            @Nullable String description,
            OrganisationModel model,
            List<LegalForm> candidateForms,
            @Nullable ReportId report,
            @Nullable Integer ladderRank,
            Provenance provenance)
            implements ScenarioEvent {}

    @StoredAs(name = "ScenarioRefined")
    record ScenarioRefined(
            ProgrammeId programme,
            ScenarioId id,
            @Nullable String title,
            @Nullable String description,
            @Nullable List<LegalForm> candidateForms,
            String reason,
            Provenance provenance)
            implements ScenarioEvent {}

    @StoredAs(name = "ScenarioPreferredByReport")
    record ScenarioPreferredByReport(
            ProgrammeId programme,
            ScenarioId id,
            ReportId report,
            @Nullable String statement,
            Provenance provenance)
            implements ScenarioEvent {}

    @StoredAs(name = "ScenarioMergedInto")
    record ScenarioMergedInto(
            ProgrammeId programme,
            ScenarioId id,
            ScenarioId into,
            String reason,
            Provenance provenance)
            implements ScenarioEvent {}

    @StoredAs(name = "ScenarioDiscarded")
    record ScenarioDiscarded(
            ProgrammeId programme,
            ScenarioId id,
            String reason,
            @Nullable ResolutionId resolution,
            Provenance provenance)
            implements ScenarioEvent {}
}
