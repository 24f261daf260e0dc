/** Scenarios over REST. */
@NullMarked
package de.kommunal.roadmap.web.scenario;

import org.jspecify.annotations.NullMarked;
