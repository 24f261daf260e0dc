/** What mandate events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.mandate;

import org.jspecify.annotations.NullMarked;
