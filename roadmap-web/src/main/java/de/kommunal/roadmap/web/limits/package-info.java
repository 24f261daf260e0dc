/** How much one sender may ask for in a time, so that the others are served meanwhile. */
@NullMarked
package de.kommunal.roadmap.web.limits;

import org.jspecify.annotations.NullMarked;
