/** Binding conditions over REST. */
@NullMarked
package de.kommunal.roadmap.web.condition;

import org.jspecify.annotations.NullMarked;
