/** Milestones with their plan, baselines of the plan, and the stages that it goes through. */
@NullMarked
package de.kommunal.roadmap.milestone;

import org.jspecify.annotations.NullMarked;
