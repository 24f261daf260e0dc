/**
 * Forms by which the project office records what the minutes say, with the same refusals as REST.
 */
@NullMarked
package de.kommunal.roadmap.web.entry;

import org.jspecify.annotations.NullMarked;
