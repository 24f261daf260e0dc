/** What the decision makers were told: expert reports and information events. */
@NullMarked
package de.kommunal.roadmap.report;

import org.jspecify.annotations.NullMarked;
