package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.ProgrammeId;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Tells an aggregate which of its linked resolutions adopt nothing any more. */
@FunctionalInterface
interface EndedResolutions {

    /** Those that are superseded, revoked or voided on the day, as is known now. */
    Set<ResolutionId> among(List<ResolutionId> linked, ProgrammeId programme, LocalDate day);
}
