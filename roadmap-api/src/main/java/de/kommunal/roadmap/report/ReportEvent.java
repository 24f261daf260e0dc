package de.kommunal.roadmap.report;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to an expert report. */
public sealed interface ReportEvent extends Event {

    ReportId id();

    @StoredAs(name = "ExpertReportRecorded")
    record ExpertReportRecorded(
            ProgrammeId programme,
            ReportId id,
            String title,
            @Nullable String author,
            List<PartnerId> commissionedBy,
            @Nullable List<String> commissioners,
            @Nullable EffectiveDate period,
            @Nullable EffectiveDate dataCutOff,
            @Nullable List<String> methods,
            @Nullable List<Finding> findings,
            @Nullable String topic,
            Provenance provenance)
            implements ReportEvent {}
}
