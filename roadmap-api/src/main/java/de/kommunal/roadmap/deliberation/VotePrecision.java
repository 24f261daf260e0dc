package de.kommunal.roadmap.deliberation;

/** How exactly the minutes tell the vote. */
public enum VotePrecision {
    COUNTS,
    UNANIMOUS_ONLY,
    MAJORITY_ONLY,
    UNKNOWN
}
