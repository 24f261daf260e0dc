package de.kommunal.roadmap.report;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import java.util.List;

/**
 * An information event as it reads at one point in time.
 *
 * @param feeds the steps of deliberations for which it is an input
 */
public record InformationEventView(
        String id,
        long version,
        String title,
        EffectiveDate date,
        String speaker,
        List<String> audience,
        String purpose,
        List<FedStep> feeds,
        Provenance provenance)
        implements View {}
