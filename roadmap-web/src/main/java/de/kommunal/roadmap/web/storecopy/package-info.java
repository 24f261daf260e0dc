/** Copies a whole store into an empty one of the same or the other database. */
@NullMarked
package de.kommunal.roadmap.web.storecopy;

import org.jspecify.annotations.NullMarked;
