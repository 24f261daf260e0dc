/** What position events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.position;

import org.jspecify.annotations.NullMarked;
