/** Stated effects over REST. */
@NullMarked
package de.kommunal.roadmap.web.effect;

import org.jspecify.annotations.NullMarked;
