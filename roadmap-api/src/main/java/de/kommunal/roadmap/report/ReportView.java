package de.kommunal.roadmap.report;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An expert report as it reads at one point in time.
 *
 * @param commissionedBy ids of the partners that commissioned it
 * @param commissioners bodies outside the record that commissioned it
 */
public record ReportView(
        String id,
        long version,
        String title,
        @Nullable String author,
        List<String> commissionedBy,
        List<String> commissioners,
        @Nullable EffectiveDate period,
        @Nullable EffectiveDate dataCutOff,
        List<String> methods,
        List<Finding> findings,
        @Nullable String topic,
        Provenance provenance)
        implements View {}
