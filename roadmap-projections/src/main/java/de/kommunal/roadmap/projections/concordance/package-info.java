/** What concordance events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.concordance;

import org.jspecify.annotations.NullMarked;
