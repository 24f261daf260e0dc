/** Copies of the embedded database, made while it is in use. */
@NullMarked
package de.kommunal.roadmap.web.backup;

import org.jspecify.annotations.NullMarked;
