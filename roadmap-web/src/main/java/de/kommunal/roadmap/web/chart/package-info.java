/** The timeline: lanes of what was and what is planned, drawn as SVG and told as a table. */
@NullMarked
package de.kommunal.roadmap.web.chart;

import org.jspecify.annotations.NullMarked;
