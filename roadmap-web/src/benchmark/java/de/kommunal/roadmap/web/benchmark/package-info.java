/**
 * How fast records are written, beside the limit of the machine and beside what comes ready-made.
 */
@NullMarked
package de.kommunal.roadmap.web.benchmark;

import org.jspecify.annotations.NullMarked;
