/** The log over REST, for auditors. */
@NullMarked
package de.kommunal.roadmap.web.audit;

import org.jspecify.annotations.NullMarked;
