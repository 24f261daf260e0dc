/** Who may do what: accounts, API tokens, and the two filter chains of interface and pages. */
@NullMarked
package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.NullMarked;
