/** Partners and committees over REST. */
@NullMarked
package de.kommunal.roadmap.web.partner;

import org.jspecify.annotations.NullMarked;
