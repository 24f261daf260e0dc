/** Watches that the program looks up no foreign host. */
@NullMarked
package de.kommunal.roadmap.web.network;

import org.jspecify.annotations.NullMarked;
