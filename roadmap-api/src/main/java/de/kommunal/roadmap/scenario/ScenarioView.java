package de.kommunal.roadmap.scenario;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A scenario as it reads at one point in time.
 *
 * @param preferredBy the reports that prefer it
 * @param mergedInto the scenario that it went up in
 * @param reason why it was refined, merged or discarded last
 */
public record ScenarioView(
        String id,
        long version,
        String title,
        @Nullable String description,
        OrganisationModel model,
        List<LegalForm> candidateForms,
        @Nullable String report,
        @Nullable Integer ladderRank,
        List<String> preferredBy,
        ScenarioState state,
        @Nullable String mergedInto,
        @Nullable String reason,
        Provenance provenance)
        implements View {}
