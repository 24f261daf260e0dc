package de.kommunal.roadmap.programme;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What happened to a programme as a whole. */
public sealed interface ProgrammeEvent extends Event {

    @StoredAs(name = "ProgrammeOpened")
    record ProgrammeOpened(
            ProgrammeId programme,
            String name,
            String region,
            @Nullable String description,
            boolean fictional,
            Provenance provenance)
            implements ProgrammeEvent {}
}
