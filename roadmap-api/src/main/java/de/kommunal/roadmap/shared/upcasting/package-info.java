/** How events stored in an older shape are read in today's shape. */
@NullMarked
package de.kommunal.roadmap.shared.upcasting;

import org.jspecify.annotations.NullMarked;
