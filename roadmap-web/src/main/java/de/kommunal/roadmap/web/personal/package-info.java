/** Who is behind the pseudonyms of the record, and the erasure of what is known of a person. */
@NullMarked
package de.kommunal.roadmap.web.personal;

import org.jspecify.annotations.NullMarked;
