package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.ProgrammeId;

/** There is no such programme. */
public final class UnknownProgramme extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownProgramme(ProgrammeId programme) {
        super("There is no programme \"" + programme + "\".");
    }
}
