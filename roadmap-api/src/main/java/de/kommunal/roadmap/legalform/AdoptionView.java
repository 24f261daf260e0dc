package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The legal form that was adopted.
 *
 * @param partners whose resolutions it rests on
 */
public record AdoptionView(
        String id,
        long version,
        LegalForm legalForm,
        String scenario,
        @Nullable String agreement,
        List<String> partners,
        EffectiveDate adoptedOn,
        Provenance provenance)
        implements View {}
