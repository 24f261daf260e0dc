/** The facts and their rebuild, in the running program. */
@NullMarked
package de.kommunal.roadmap.web.projection;

import org.jspecify.annotations.NullMarked;
