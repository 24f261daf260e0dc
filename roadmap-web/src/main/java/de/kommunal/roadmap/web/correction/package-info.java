/** Corrections and voidings over REST. */
@NullMarked
package de.kommunal.roadmap.web.correction;

import org.jspecify.annotations.NullMarked;
