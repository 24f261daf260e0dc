/** What the program answers on the command line instead of starting the server. */
@NullMarked
package de.kommunal.roadmap.web.cli;

import org.jspecify.annotations.NullMarked;
