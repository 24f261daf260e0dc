/** Pages on which administrators say who may do what: accounts and API tokens. */
@NullMarked
package de.kommunal.roadmap.web.administration;

import org.jspecify.annotations.NullMarked;
