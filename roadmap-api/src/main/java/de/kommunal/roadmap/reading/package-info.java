/** How the record is read: at one point in time, by one audience, page by page. */
@NullMarked
package de.kommunal.roadmap.reading;

import org.jspecify.annotations.NullMarked;
