package de.kommunal.roadmap.concordance;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The text that a partner adopted by a resolution.
 *
 * @param text absent if only its digest is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdoptedText(
        PartnerId partner,
        ResolutionId resolution,
        LocalDate decidedOn,
        String textHash,
        @Nullable String text) {}
