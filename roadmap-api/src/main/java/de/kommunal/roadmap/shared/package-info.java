/** What every message carries: ids, dates with their precision, sources, publicity, rules. */
@NullMarked
package de.kommunal.roadmap.shared;

import org.jspecify.annotations.NullMarked;
