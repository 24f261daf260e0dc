/** Pages that show the record: single subjects, and each side of the programme. */
@NullMarked
package de.kommunal.roadmap.web.view;

import org.jspecify.annotations.NullMarked;
