/** Concordance: whether the resolutions of several partners say the same, up to its effect. */
@NullMarked
package de.kommunal.roadmap.concordance;

import org.jspecify.annotations.NullMarked;
