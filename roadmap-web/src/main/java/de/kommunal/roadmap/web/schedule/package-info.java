/** When something is to be done again. */
@NullMarked
package de.kommunal.roadmap.web.schedule;

import org.jspecify.annotations.NullMarked;
