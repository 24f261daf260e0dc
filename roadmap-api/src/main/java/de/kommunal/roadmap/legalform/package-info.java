/** Legal forms: examining them, presenting them for decision, adopting one. */
@NullMarked
package de.kommunal.roadmap.legalform;

import org.jspecify.annotations.NullMarked;
