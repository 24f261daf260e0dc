/** Mandates over REST. */
@NullMarked
package de.kommunal.roadmap.web.mandate;

import org.jspecify.annotations.NullMarked;
