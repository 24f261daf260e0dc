package de.kommunal.roadmap.context;

import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What was said of an item of the context. */
public sealed interface ContextEvent extends Event {

    ContextItemId id();

    @StoredAs(name = "ContextItemRecorded")
    record ContextItemRecorded(
            ProgrammeId programme,
            ContextItemId id,
            ContextKind kind,
            String title,
            String text,
            @Nullable EffectiveDate period,
            @Nullable ReportId report,
            @Nullable String url,
            Provenance provenance)
            implements ContextEvent {}

    @StoredAs(name = "ContextItemRevised")
    record ContextItemRevised(
            ProgrammeId programme,
            ContextItemId id,
            @Nullable String title,
            @Nullable String text,
            @Nullable EffectiveDate period,
            @Nullable String url,
            String reason,
            Provenance provenance)
            implements ContextEvent {}
}
