package de.kommunal.roadmap.partner;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A partner as it reads at one point in time.
 *
 * @param agreements ids of the agreements that it belongs to
 * @param memberships the same agreements with what is known of each membership
 * @param exits the agreements that it left and belongs to no more
 */
public record PartnerView(
        String id,
        long version,
        PartnerKind kind,
        String name,
        @Nullable String shortName,
        @Nullable String ags,
        @Nullable String district,
        @Nullable String owner,
        PartnerRole role,
        @Nullable String note,
        List<String> agreements,
        List<Membership> memberships,
        List<Exit> exits,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {

    public record Membership(String agreement, EffectiveDate since, @Nullable String terms) {}

    public record Exit(String agreement, String reason) {}
}
