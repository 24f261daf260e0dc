package de.kommunal.roadmap.programme;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

/** A programme as it reads at one point in time. */
public record ProgrammeView(
        String id,
        long version,
        String name,
        String region,
        @Nullable String description,
        boolean fictional,
        Provenance provenance)
        implements View {}
