/** Describes the REST interface as OpenAPI 3.1, from the code that serves it. */
@NullMarked
package de.kommunal.roadmap.web.openapi;

import org.jspecify.annotations.NullMarked;
