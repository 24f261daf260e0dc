/** How papers pass through committees and what is resolved. */
@NullMarked
package de.kommunal.roadmap.deliberation;

import org.jspecify.annotations.NullMarked;
