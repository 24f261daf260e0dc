/** Data sets: a whole programme as one readable file, loaded through the commands. */
@NullMarked
package de.kommunal.roadmap.web.dataset;

import org.jspecify.annotations.NullMarked;
