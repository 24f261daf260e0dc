/** What effect events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.effect;

import org.jspecify.annotations.NullMarked;
