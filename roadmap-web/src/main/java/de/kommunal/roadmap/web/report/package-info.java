/** Expert reports and information events over REST. */
@NullMarked
package de.kommunal.roadmap.web.report;

import org.jspecify.annotations.NullMarked;
