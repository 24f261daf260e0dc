/** Mandates to the administration (Aufträge an die Verwaltung) and what became of them. */
@NullMarked
package de.kommunal.roadmap.mandate;

import org.jspecify.annotations.NullMarked;
