/** Where each partner stands, and how binding that is. */
@NullMarked
package de.kommunal.roadmap.position;

import org.jspecify.annotations.NullMarked;
