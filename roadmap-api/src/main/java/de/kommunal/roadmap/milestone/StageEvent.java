package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What happened to a stage. */
public sealed interface StageEvent extends Event {

    StageId id();

    @StoredAs(name = "StageDefined")
    record StageDefined(
            ProgrammeId programme,
            StageId id,
            int rank,
            String title,
            @Nullable String description,
            Provenance provenance)
            implements StageEvent {}

    @StoredAs(name = "StageEntryDecided")
    record StageEntryDecided(
            ProgrammeId programme,
            StageId id,
            List<ResolutionId> byResolutions,
            LocalDate decidedOn,
            Provenance provenance)
            implements StageEvent {}
}
