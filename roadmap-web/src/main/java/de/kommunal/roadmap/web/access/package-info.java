/** The access log: who read, exported, signed in or was refused. */
@NullMarked
package de.kommunal.roadmap.web.access;

import org.jspecify.annotations.NullMarked;
