/** The accessibility statement, and what readers report that they cannot use. */
@NullMarked
package de.kommunal.roadmap.web.barrier;

import org.jspecify.annotations.NullMarked;
