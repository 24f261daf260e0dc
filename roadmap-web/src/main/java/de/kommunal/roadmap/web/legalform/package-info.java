/** Examinations of legal forms, and the adoption of one, over REST. */
@NullMarked
package de.kommunal.roadmap.web.legalform;

import org.jspecify.annotations.NullMarked;
