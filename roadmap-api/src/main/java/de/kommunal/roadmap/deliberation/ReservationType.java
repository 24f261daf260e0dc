package de.kommunal.roadmap.deliberation;

/** What a resolution is subject to. */
public enum ReservationType {
    /** That others resolve the same. It follows from the record; nobody can attest it. */
    CONCURRENT_RESOLUTIONS,
    /** That an authority approves. */
    APPROVAL,
    /** That there is money for it in a budget. */
    BUDGET,
    OTHER
}
