package de.kommunal.roadmap.deliberation;

/** Whether a resolution still says what its committee wants. */
public enum ResolutionState {
    IN_FORCE,
    /** Still in force, with another text. */
    AMENDED,
    /** Another resolution took its place. */
    SUPERSEDED,
    REVOKED;

    public boolean inForce() {
        return this == IN_FORCE || this == AMENDED;
    }
}
