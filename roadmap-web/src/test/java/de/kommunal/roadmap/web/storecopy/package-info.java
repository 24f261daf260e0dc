@NullMarked
package de.kommunal.roadmap.web.storecopy;

import org.jspecify.annotations.NullMarked;
