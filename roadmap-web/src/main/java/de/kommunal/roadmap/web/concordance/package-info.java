/** Concordance cases and the procedures of legal forms over REST. */
@NullMarked
package de.kommunal.roadmap.web.concordance;

import org.jspecify.annotations.NullMarked;
