/**
 * Corrections: what the office wrote wrongly is put right or voided by a further record. That a
 * partner changed its mind is another thing, and has commands of its own.
 */
@NullMarked
package de.kommunal.roadmap.correction;

import org.jspecify.annotations.NullMarked;
