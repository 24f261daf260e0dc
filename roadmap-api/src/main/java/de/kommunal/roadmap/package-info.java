/** Binds the features together: the one list of all event types and upcasters. */
@NullMarked
package de.kommunal.roadmap;

import org.jspecify.annotations.NullMarked;
