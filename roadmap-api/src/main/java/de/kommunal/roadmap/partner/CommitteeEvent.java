package de.kommunal.roadmap.partner;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a committee. */
public sealed interface CommitteeEvent extends Event {

    CommitteeId id();

    @StoredAs(name = "CommitteeEstablished")
    record CommitteeEstablished(
            ProgrammeId programme,
            CommitteeId id,
            PartnerId partner,
            String name,
            CommitteeKind kind,
            @Nullable Boolean council,
            @Nullable Integer seats,
            Provenance provenance)
            implements CommitteeEvent {}

    @StoredAs(name = "CommitteeRenamed")
    record CommitteeRenamed(
            ProgrammeId programme,
            CommitteeId id,
            String name,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements CommitteeEvent {}

    @StoredAs(name = "CommitteeDissolved")
    record CommitteeDissolved(
            ProgrammeId programme,
            CommitteeId id,
            @Nullable String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements CommitteeEvent {}
}
