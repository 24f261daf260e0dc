/** The consolidation itself: what everything else belongs to. */
@NullMarked
package de.kommunal.roadmap.programme;

import org.jspecify.annotations.NullMarked;
