/** The running program on its databases. */
@NullMarked
package de.kommunal.roadmap.web.store;

import org.jspecify.annotations.NullMarked;
