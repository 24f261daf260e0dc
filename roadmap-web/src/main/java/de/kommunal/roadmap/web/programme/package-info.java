/** Programmes over REST. */
@NullMarked
package de.kommunal.roadmap.web.programme;

import org.jspecify.annotations.NullMarked;
