package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a paper. */
public sealed interface PaperEvent extends Event {

    PaperId id();

    @StoredAs(name = "PaperRegistered")
    record PaperRegistered(
            ProgrammeId programme,
            PaperId id,
            PartnerId partner,
            @Nullable String reference,
            String title,
            EffectiveDate paperDate,
            @Nullable String leadDepartment,
            PaperKind kind,
            @Nullable List<DraftItem> draft,
            @Nullable String alternative,
            @Nullable List<StatedEffect> effects,
            @Nullable CommitteeId decisiveCommittee,
            @Nullable String competenceBasis,
            @Nullable String fileHash,
            Provenance provenance)
            implements PaperEvent {}

    @StoredAs(name = "PaperVersionAdded")
    record PaperVersionAdded(
            ProgrammeId programme,
            PaperId id,
            int versionNo,
            List<DraftItem> draft,
            @Nullable String fileHash,
            String reason,
            Provenance provenance)
            implements PaperEvent {}

    @StoredAs(name = "PaperWithdrawn")
    record PaperWithdrawn(ProgrammeId programme, PaperId id, String reason, Provenance provenance)
            implements PaperEvent {}
}
