/** A running roadmap for tests, used as its users use it. */
@NullMarked
package de.kommunal.roadmap.web.support;

import org.jspecify.annotations.NullMarked;
