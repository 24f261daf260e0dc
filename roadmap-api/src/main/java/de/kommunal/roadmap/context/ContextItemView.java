package de.kommunal.roadmap.context;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

/**
 * An item of the context as it reads at one point in time.
 *
 * @param period when it was; absent if not even the year is known
 * @param report the expert report that it comes from or led to it
 * @param reason why it was revised last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContextItemView(
        String id,
        long version,
        ContextKind kind,
        String title,
        String text,
        @Nullable EffectiveDate period,
        @Nullable String report,
        @Nullable String url,
        @Nullable String reason,
        Provenance provenance)
        implements View {}
