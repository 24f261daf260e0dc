package de.kommunal.roadmap.shared;

import java.util.List;

/**
 * What every event says about itself: since when it holds, who says so, and who may read it. When
 * it was recorded is not here, because that is the log's to say.
 *
 * @param effective since when it holds, as exactly as it is known
 * @param sources who says so
 * @param publicity who may read it
 */
public record Provenance(EffectiveDate effective, List<Source> sources, Publicity publicity) {

    public Provenance {
        sources = List.copyOf(sources);
    }
}
