/** The one way in: every command, from whatever entrance, is checked, sent and receipted here. */
@NullMarked
package de.kommunal.roadmap.web.commands;

import org.jspecify.annotations.NullMarked;
