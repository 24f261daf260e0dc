/** What decision makers can read beforehand: expert reports. */
@NullMarked
package de.kommunal.roadmap.report;

import org.jspecify.annotations.NullMarked;
