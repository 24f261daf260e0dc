/** Long histories: how they are made, and what reading them costs. */
@NullMarked
package de.kommunal.roadmap.web.scale;

import org.jspecify.annotations.NullMarked;
