/** Papers, deliberations and resolutions over REST. */
@NullMarked
package de.kommunal.roadmap.web.deliberation;

import org.jspecify.annotations.NullMarked;
