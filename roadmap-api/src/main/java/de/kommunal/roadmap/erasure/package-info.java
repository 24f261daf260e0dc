/** That the personal data of somebody was erased, as an event of the log. */
@NullMarked
package de.kommunal.roadmap.erasure;

import org.jspecify.annotations.NullMarked;
