/** Facts and view of programmes. */
@NullMarked
package de.kommunal.roadmap.projections.programme;

import org.jspecify.annotations.NullMarked;
