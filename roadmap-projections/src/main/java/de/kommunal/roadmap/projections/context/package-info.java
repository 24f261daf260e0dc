/** What context events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.context;

import org.jspecify.annotations.NullMarked;
