/** What the program records by itself. */
@NullMarked
package de.kommunal.roadmap.web.automation;

import org.jspecify.annotations.NullMarked;
