package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What happened to a resolution. */
public sealed interface ResolutionEvent extends Event {

    ResolutionId id();

    @StoredAs(name = "ResolutionRecorded")
    record ResolutionRecorded(
            ProgrammeId programme,
            ResolutionId id,
            @Nullable DeliberationId deliberation,
            @Nullable StepId step,
            CommitteeId committee,
            PartnerId partner,
            LocalDate decidedOn,
            List<ResolutionItem> items,
            @Nullable List<Integer> adoptedItems,
            @Nullable VoteTally votes,
            @Nullable Integer seats,
            @Nullable String textHash,
            @Nullable Integer paperVersion,
            boolean amendedInSession,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ResolutionEvent {

        /** The items that were adopted: those that are named, or all of them. */
        public List<ResolutionItem> adopted() {
            var named = adoptedItems;
            return named == null
                    ? items
                    : items.stream().filter(item -> named.contains(item.no())).toList();
        }
    }

    @StoredAs(name = "ResolutionAmended")
    record ResolutionAmended(
            ProgrammeId programme,
            ResolutionId id,
            ResolutionId by,
            String text,
            @Nullable List<ResolutionItem> items,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ResolutionEvent {}

    @StoredAs(name = "ResolutionSuperseded")
    record ResolutionSuperseded(
            ProgrammeId programme,
            ResolutionId id,
            ResolutionId by,
            @Nullable String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ResolutionEvent {}

    @StoredAs(name = "ResolutionRevoked")
    record ResolutionRevoked(
            ProgrammeId programme,
            ResolutionId id,
            @Nullable ResolutionId by,
            String reason,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ResolutionEvent {}

    @StoredAs(name = "ResolutionBecameEffective")
    record ResolutionBecameEffective(
            ProgrammeId programme,
            ResolutionId id,
            @Nullable String text,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements ResolutionEvent {}
}
