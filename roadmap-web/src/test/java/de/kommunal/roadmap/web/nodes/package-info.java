/** Several processes on one database. */
@NullMarked
package de.kommunal.roadmap.web.nodes;

import org.jspecify.annotations.NullMarked;
