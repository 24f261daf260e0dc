/** What lets somebody outside keep what was signed: a feed, a page to print, and time stamps. */
@NullMarked
package de.kommunal.roadmap.web.witness;

import org.jspecify.annotations.NullMarked;
