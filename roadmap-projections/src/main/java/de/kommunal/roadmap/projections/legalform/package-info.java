/** What examinations and the adoption of a legal form assert and how they read. */
@NullMarked
package de.kommunal.roadmap.projections.legalform;

import org.jspecify.annotations.NullMarked;
