/** What whoever runs the program can see of it: health, figures, and how they hang together. */
@NullMarked
package de.kommunal.roadmap.web.observing;

import org.jspecify.annotations.NullMarked;
