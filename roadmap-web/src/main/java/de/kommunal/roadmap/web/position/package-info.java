/** Partners' positions over REST, and the page that shows them side by side. */
@NullMarked
package de.kommunal.roadmap.web.position;

import org.jspecify.annotations.NullMarked;
