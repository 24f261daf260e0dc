/** The deployable program: its entry point and what is common to its pages and interfaces. */
@NullMarked
package de.kommunal.roadmap.web;

import org.jspecify.annotations.NullMarked;
