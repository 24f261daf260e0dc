/** What the program says about its own projections: that they follow from the log. */
@NullMarked
package de.kommunal.roadmap.attestation;

import org.jspecify.annotations.NullMarked;
