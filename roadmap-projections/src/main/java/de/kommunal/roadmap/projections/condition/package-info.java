/** What condition events assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.condition;

import org.jspecify.annotations.NullMarked;
