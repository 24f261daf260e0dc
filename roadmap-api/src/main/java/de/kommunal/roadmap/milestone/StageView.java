package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A stage as it reads at one point in time.
 *
 * @param entered true once its entry was decided
 * @param byResolutions that decided the entry
 */
public record StageView(
        String id,
        long version,
        int rank,
        String title,
        @Nullable String description,
        boolean entered,
        @Nullable LocalDate decidedOn,
        List<String> byResolutions,
        Provenance provenance)
        implements View {}
