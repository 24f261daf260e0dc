/** Keys of persons, and how texts about them are sealed and opened. */
@NullMarked
package de.kommunal.roadmap.web.sealing;

import org.jspecify.annotations.NullMarked;
