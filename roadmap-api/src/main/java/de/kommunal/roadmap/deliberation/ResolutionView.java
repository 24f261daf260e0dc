package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A resolution as it reads at one point in time.
 *
 * @param adoptedItems numbers of the items that were adopted, also where all were
 */
public record ResolutionView(
        String id,
        long version,
        @Nullable String deliberation,
        @Nullable String step,
        String committee,
        String partner,
        LocalDate decidedOn,
        List<ResolutionItem> items,
        List<Integer> adoptedItems,
        @Nullable VoteTally votes,
        @Nullable Integer seats,
        @Nullable String textHash,
        @Nullable Integer paperVersion,
        boolean amendedInSession,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {}
