/** What the events of papers, deliberations and resolutions assert, and their views. */
@NullMarked
package de.kommunal.roadmap.projections.deliberation;

import org.jspecify.annotations.NullMarked;
