/** What papers and studies say that a scenario, a legal form or a draft would bring about. */
@NullMarked
package de.kommunal.roadmap.effect;

import org.jspecify.annotations.NullMarked;
