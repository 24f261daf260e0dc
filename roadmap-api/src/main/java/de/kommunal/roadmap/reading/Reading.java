package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.ProgrammeId;

/** Which programme is read, at which moment, and for whom. */
public record Reading(ProgrammeId programme, Moment moment, Audience audience) {}
