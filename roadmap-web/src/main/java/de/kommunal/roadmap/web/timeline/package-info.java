/** The programme over time. */
@NullMarked
package de.kommunal.roadmap.web.timeline;

import org.jspecify.annotations.NullMarked;
