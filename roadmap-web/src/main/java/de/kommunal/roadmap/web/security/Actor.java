package de.kommunal.roadmap.web.security;

/**
 * Who acts, as the log says it: a pseudonym that leads to a person only through the account, which
 * can be erased, and the role in which they act.
 */
public record Actor(String id, String role) {

    /** The program itself, when it loads a data set. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM");
}
