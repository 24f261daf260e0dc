package de.kommunal.roadmap.position;

/**
 * Where a partner stands. That nothing is recorded is none of these: it means that no position is
 * known.
 */
public enum Stance {
    SUPPORTS,
    SUPPORTS_WITH_CONDITIONS,
    UNDECIDED_EXPLICIT,
    OBSERVES,
    RESERVED,
    REJECTS,
    NOT_INVOLVED
}
