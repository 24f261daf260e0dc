/** What the consolidation may become: scenarios with their organisation model. */
@NullMarked
package de.kommunal.roadmap.scenario;

import org.jspecify.annotations.NullMarked;
