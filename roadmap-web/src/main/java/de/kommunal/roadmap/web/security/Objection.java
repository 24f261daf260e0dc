package de.kommunal.roadmap.web.security;

/** Why accounts or tokens stay as they are. */
public enum Objection {
    LOGIN_MALFORMED,
    LOGIN_TAKEN,
    LABEL_MALFORMED,
    ROLE_MISSING,
    /** Nobody locks themself, nor takes their own password away. */
    SELF,
    /** Somebody has to be able to sign in who may do everything. */
    LAST_ADMIN,
    ERASED
}
