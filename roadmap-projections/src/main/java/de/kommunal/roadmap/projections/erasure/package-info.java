/** What was erased, as facts. */
@NullMarked
package de.kommunal.roadmap.projections.erasure;

import org.jspecify.annotations.NullMarked;
