/** The consolidation as a story, from the first paper to the adopted legal form. */
@NullMarked
package de.kommunal.roadmap.web.story;

import org.jspecify.annotations.NullMarked;
