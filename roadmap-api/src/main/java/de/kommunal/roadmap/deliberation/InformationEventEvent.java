package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to an information event. */
public sealed interface InformationEventEvent extends Event {

    InformationEventId id();

    @StoredAs(name = "InformationEventPlanned")
    record InformationEventPlanned(
            ProgrammeId programme,
            InformationEventId id,
            String title,
            EffectiveDate date,
            String speaker,
            List<String> audience,
            String purpose,
            List<FedStep> feeds,
            Provenance provenance)
            implements InformationEventEvent {}

    /**
     * @param from the date that it had until then
     */
    @StoredAs(name = "InformationEventMoved")
    record InformationEventMoved(
            ProgrammeId programme,
            InformationEventId id,
            EffectiveDate from,
            EffectiveDate to,
            String reason,
            Provenance provenance)
            implements InformationEventEvent {}

    @StoredAs(name = "InformationEventCancelled")
    record InformationEventCancelled(
            ProgrammeId programme, InformationEventId id, String reason, Provenance provenance)
            implements InformationEventEvent {}

    @StoredAs(name = "InformationEventHeld")
    record InformationEventHeld(
            ProgrammeId programme,
            InformationEventId id,
            EffectiveDate heldOn,
            @Nullable String note,
            List<Irregularity> irregularities,
            Provenance provenance)
            implements InformationEventEvent {}
}
