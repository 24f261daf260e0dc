package de.kommunal.roadmap.web.commands;

/**
 * Who acts, as events name it.
 *
 * @param id a pseudonym; the directory of accounts, outside the log, knows whose it is
 */
public record Actor(String id, String role) {

    /** Acts when no person does, as when a data set is loaded. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM");
}
