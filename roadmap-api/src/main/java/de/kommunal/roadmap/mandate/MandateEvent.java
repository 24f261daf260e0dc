package de.kommunal.roadmap.mandate;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Personal;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What happened to a mandate. */
public sealed interface MandateEvent extends Event {

    MandateId id();

    /**
     * @param responsible who looks after it in the addressed office
     */
    @StoredAs(name = "MandateIssued", revision = 2)
    record MandateIssued(
            ProgrammeId programme,
            MandateId id,
            ResolutionId resolution,
            int item,
            PartnerId partner,
            String addressee,
            @Personal("mandate.responsible") @Nullable PersonalText responsible,
            String task,
            @Nullable EffectiveDate dueOn,
            @Nullable CommitteeId reportTo,
            Provenance provenance)
            implements MandateEvent {}

    /**
     * @param number of the report among the mandate's, from 1
     */
    @StoredAs(name = "MandateProgressReported")
    record MandateProgressReported(
            ProgrammeId programme,
            MandateId id,
            int number,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements MandateEvent {}

    @StoredAs(name = "MandateDischarged")
    record MandateDischarged(
            ProgrammeId programme,
            MandateId id,
            String text,
            @Nullable PaperId paper,
            Provenance provenance)
            implements MandateEvent {}
}
