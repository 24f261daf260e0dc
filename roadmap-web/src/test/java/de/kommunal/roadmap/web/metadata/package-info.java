/** What is stored with each event. */
@NullMarked
package de.kommunal.roadmap.web.metadata;

import org.jspecify.annotations.NullMarked;
