/** What all pages share, and the start page. */
@NullMarked
package de.kommunal.roadmap.web.page;

import org.jspecify.annotations.NullMarked;
