/** What was corrected and voided. */
@NullMarked
package de.kommunal.roadmap.projections.correction;

import org.jspecify.annotations.NullMarked;
