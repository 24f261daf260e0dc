package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import java.util.List;

/** What happened to a baseline. Nothing changes one once it is taken. */
public sealed interface BaselineEvent extends Event {

    BaselineId id();

    /**
     * @param entries all milestones on the day from which the baseline holds, as recorded then
     */
    @StoredAs(name = "BaselineTaken")
    record BaselineTaken(
            ProgrammeId programme,
            BaselineId id,
            String name,
            String reason,
            List<BaselineEntry> entries,
            Provenance provenance)
            implements BaselineEvent {}
}
