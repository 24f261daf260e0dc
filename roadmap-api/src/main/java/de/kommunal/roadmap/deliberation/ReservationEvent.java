package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to the reservations of a resolution. */
public sealed interface ReservationEvent extends Event {

    ResolutionId id();

    ReservationId reservation();

    @StoredAs(name = "ReservationAttached")
    record ReservationAttached(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            ReservationType type,
            String text,
            @Nullable List<PartnerId> partners,
            @Nullable List<ResolutionId> resolutions,
            @Nullable LegalForm legalForm,
            @Nullable String scenario,
            Provenance provenance)
            implements ReservationEvent {}

    @StoredAs(name = "ReservationFulfilled")
    record ReservationFulfilled(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            String text,
            Provenance provenance)
            implements ReservationEvent {}

    @StoredAs(name = "ReservationFailed")
    record ReservationFailed(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            String text,
            Provenance provenance)
            implements ReservationEvent {}
}
