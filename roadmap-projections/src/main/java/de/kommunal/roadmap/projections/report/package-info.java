/** What the events of reports and information events say, and how both read. */
@NullMarked
package de.kommunal.roadmap.projections.report;

import org.jspecify.annotations.NullMarked;
