/** The audit packet: how it is written, and how it is checked without anything else. */
@NullMarked
package de.kommunal.roadmap.web.packet;

import org.jspecify.annotations.NullMarked;
