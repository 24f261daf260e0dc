/** What surrounds the consolidation, over REST. */
@NullMarked
package de.kommunal.roadmap.web.context;

import org.jspecify.annotations.NullMarked;
