/** Binding conditions (Maßgaben) and what satisfies them. */
@NullMarked
package de.kommunal.roadmap.condition;

import org.jspecify.annotations.NullMarked;
