package de.kommunal.roadmap.partner;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A committee as it reads at one point in time.
 *
 * @param council true if it stands above all other bodies of its partner
 * @param dissolved since when it exists no more
 * @param reason why it was dissolved
 */
public record CommitteeView(
        String id,
        long version,
        String partner,
        String name,
        CommitteeKind kind,
        boolean council,
        @Nullable Integer seats,
        @Nullable EffectiveDate dissolved,
        @Nullable String reason,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {}
