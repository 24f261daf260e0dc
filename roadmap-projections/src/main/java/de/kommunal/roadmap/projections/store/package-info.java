/** The event store: appends to the one log, reads it back and keeps the processors' places. */
@NullMarked
package de.kommunal.roadmap.projections.store;

import org.jspecify.annotations.NullMarked;
