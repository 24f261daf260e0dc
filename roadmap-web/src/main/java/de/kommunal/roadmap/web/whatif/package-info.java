/** What would follow if something were recorded: tried out in a fork that is never stored. */
@NullMarked
package de.kommunal.roadmap.web.whatif;

import org.jspecify.annotations.NullMarked;
