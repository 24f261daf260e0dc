package de.kommunal.roadmap.partner;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a partner. */
public sealed interface PartnerEvent extends Event {

    PartnerId id();

    @StoredAs(name = "PartnerRegistered")
    record PartnerRegistered(
            ProgrammeId programme,
            PartnerId id,
            PartnerKind kind,
            String name,
            @Nullable String shortName,
            @Nullable String ags,
            @Nullable PartnerId district,
            @Nullable PartnerId owner,
            PartnerRole role,
            @Nullable String note,
            Provenance provenance)
            implements PartnerEvent {}

    @StoredAs(name = "PartnerJoinedAgreement")
    record PartnerJoinedAgreement(
            ProgrammeId programme,
            PartnerId id,
            AgreementId agreement,
            @Nullable String terms,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements PartnerEvent {}

    @StoredAs(name = "PartnerLeftAgreement")
    record PartnerLeftAgreement(
            ProgrammeId programme,
            PartnerId id,
            AgreementId agreement,
            String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements PartnerEvent {}
}
