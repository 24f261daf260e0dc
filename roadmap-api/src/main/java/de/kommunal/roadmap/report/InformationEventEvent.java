package de.kommunal.roadmap.report;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

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
}
