/** What surrounds the consolidation without taking part in it: precedents, umbrella bodies. */
@NullMarked
package de.kommunal.roadmap.context;

import org.jspecify.annotations.NullMarked;
