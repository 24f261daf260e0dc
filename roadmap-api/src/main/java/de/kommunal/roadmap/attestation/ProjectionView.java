package de.kommunal.roadmap.attestation;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;

/**
 * What was last found about a projection.
 *
 * @param version how often it was made anew
 */
public record ProjectionView(
        String id,
        long version,
        long position,
        String digest,
        boolean unchanged,
        String programVersion,
        String codeDigest,
        Provenance provenance)
        implements View {}
