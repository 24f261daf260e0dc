package de.kommunal.roadmap.programme;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What happened to a programme as a whole. */
public sealed interface ProgrammeEvent extends Event {

    ProgrammeId id();

    @Override
    default ProgrammeId programme() {
        return id();
    }

    @StoredAs(name = "ProgrammeOpened")
    record ProgrammeOpened(
            ProgrammeId id,
            String name,
            String region,
            @Nullable String description,
            boolean fictional,
            Provenance provenance)
            implements ProgrammeEvent {}
}
