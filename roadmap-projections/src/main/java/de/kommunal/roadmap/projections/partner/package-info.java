/** What the events of partners and committees say, and how partners and committees read. */
@NullMarked
package de.kommunal.roadmap.projections.partner;

import org.jspecify.annotations.NullMarked;
