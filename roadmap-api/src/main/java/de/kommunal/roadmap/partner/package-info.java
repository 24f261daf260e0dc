/** Who takes part: partners, their agreements and their committees. */
@NullMarked
package de.kommunal.roadmap.partner;

import org.jspecify.annotations.NullMarked;
