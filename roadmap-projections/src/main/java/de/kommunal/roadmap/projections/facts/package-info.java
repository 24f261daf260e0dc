/** What events assert: pure functions from events to facts, their table and their index. */
@NullMarked
package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.NullMarked;
