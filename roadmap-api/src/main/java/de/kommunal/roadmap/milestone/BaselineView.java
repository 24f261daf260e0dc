package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import java.util.List;

/**
 * The plan as it was once.
 *
 * @param takenOn the day whose plan it is
 * @param entries the milestones that there were
 */
public record BaselineView(
        String id,
        long version,
        String name,
        String reason,
        EffectiveDate takenOn,
        List<BaselineEntry> entries,
        Provenance provenance)
        implements View {}
