package de.kommunal.roadmap.concordance;

/** What the supervisory authority decided. */
public enum ApprovalOutcome {
    GRANTED,
    REFUSED
}
