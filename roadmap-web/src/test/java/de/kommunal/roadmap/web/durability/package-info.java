/** What must survive. */
@NullMarked
package de.kommunal.roadmap.web.durability;

import org.jspecify.annotations.NullMarked;
