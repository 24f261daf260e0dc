/** What all REST resources share: binding of commands, answers to writes and reads, problems. */
@NullMarked
package de.kommunal.roadmap.web.rest;

import org.jspecify.annotations.NullMarked;
