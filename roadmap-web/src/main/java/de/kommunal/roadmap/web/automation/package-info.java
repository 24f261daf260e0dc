/** What the program itself does because of what was recorded, or because a day has passed. */
@NullMarked
package de.kommunal.roadmap.web.automation;

import org.jspecify.annotations.NullMarked;
