package de.kommunal.roadmap.effect;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.EffectField;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stated effect as it reads at one point in time.
 *
 * @param about what has the effect
 * @param partner on whom it falls
 * @param amount absent if it is unknown, if none is expected, or if it is stated in words only
 * @param reason why something else was said last
 * @param statements all that was said of it, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectView(
        String id,
        long version,
        EffectSubject about,
        EffectField field,
        @Nullable String partner,
        Expectation expectation,
        @Nullable Amount amount,
        String text,
        @Nullable String reason,
        List<EffectStatement> statements,
        Provenance provenance)
        implements View {}
