package de.kommunal.roadmap.erasure;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;

/**
 * That the personal data of somebody was erased.
 *
 * @param id the pseudonym
 */
public record ErasureView(
        String id, long version, ErasureBasis basis, String keyFingerprint, Provenance provenance)
        implements View {}
