/** What the record says, as sentences in German and English. */
@NullMarked
package de.kommunal.roadmap.web.wording;

import org.jspecify.annotations.NullMarked;
