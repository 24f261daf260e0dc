/** Facts and view of scenarios. */
@NullMarked
package de.kommunal.roadmap.projections.scenario;

import org.jspecify.annotations.NullMarked;
