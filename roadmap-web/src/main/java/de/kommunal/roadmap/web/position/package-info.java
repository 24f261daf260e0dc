/** Partners' positions over REST. */
@NullMarked
package de.kommunal.roadmap.web.position;

import org.jspecify.annotations.NullMarked;
