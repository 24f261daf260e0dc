package de.kommunal.roadmap.milestone;

/** Why a milestone is moved to another date. */
public enum RescheduleReason {
    /** Another milestone that it waits for comes later or earlier. */
    PREDECESSOR,
    /** A sitting or a resolution takes place on another day. */
    DECISION,
    /** A binding condition is still open. */
    CONDITION,
    /** An authority has not approved yet, or approved sooner. */
    APPROVAL,
    /** Staff or money is missing, or more of it is there. */
    RESOURCES,
    /** More or less is to be done than was planned. */
    SCOPE,
    /** Systems, data or contracts stand in the way. */
    TECHNICAL,
    OTHER
}
