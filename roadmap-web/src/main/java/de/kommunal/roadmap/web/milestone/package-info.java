/** Milestones, baselines and stages over REST. */
@NullMarked
package de.kommunal.roadmap.web.milestone;

import org.jspecify.annotations.NullMarked;
