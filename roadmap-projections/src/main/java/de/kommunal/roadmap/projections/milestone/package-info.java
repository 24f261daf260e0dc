/** What the events of milestones, baselines and stages assert, and how these read. */
@NullMarked
package de.kommunal.roadmap.projections.milestone;

import org.jspecify.annotations.NullMarked;
