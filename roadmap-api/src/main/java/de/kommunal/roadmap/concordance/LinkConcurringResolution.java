package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Records by which resolution a partner adopted a text, whether or not it is the one to adopt. Of
 * several resolutions of a partner the latest by date counts.
 *
 * @param resolution of a partner of the case; it says which partner, when, and which text
 * @param adoptedText the text that was adopted; with it, a deviation can be shown word by word
 */
public record LinkConcurringResolution(
        ProgrammeId programme,
        ConcordanceId id,
        ResolutionId resolution,
        @Nullable String adoptedText,
        Provenance provenance)
        implements ConcordanceCommand, DecidedAcrossRecords {

    public LinkConcurringResolution {
        if (adoptedText != null) {
            Texts.written("adoptedText", adoptedText);
        }
    }

    @Override
    public List<Reference> references() {
        return Reference.to(RESOLUTION, resolution, "/resolution").toList();
    }
}
