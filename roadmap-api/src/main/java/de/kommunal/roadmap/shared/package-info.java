/** What the messages of every feature have in common. */
@NullMarked
package de.kommunal.roadmap.shared;

import org.jspecify.annotations.NullMarked;
