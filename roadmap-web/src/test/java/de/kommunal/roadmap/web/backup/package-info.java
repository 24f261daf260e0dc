/** Copies of the embedded database, and what becomes of them. */
@NullMarked
package de.kommunal.roadmap.web.backup;

import org.jspecify.annotations.NullMarked;
