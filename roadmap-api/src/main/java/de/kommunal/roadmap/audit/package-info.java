/** The log of all events: its one order, its canonical bytes and its tree of hashes. */
@NullMarked
package de.kommunal.roadmap.audit;

import org.jspecify.annotations.NullMarked;
