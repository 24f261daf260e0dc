package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;

/** What a read asks for that is about no single programme. */
public record MomentRequest(Moment moment, Audience audience) {}
