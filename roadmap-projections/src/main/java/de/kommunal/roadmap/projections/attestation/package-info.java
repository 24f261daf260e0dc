/** What was found about projections, as facts. */
@NullMarked
package de.kommunal.roadmap.projections.attestation;

import org.jspecify.annotations.NullMarked;
