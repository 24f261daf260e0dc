package de.kommunal.roadmap.milestone;

/** What a milestone brings. */
public enum MilestoneCategory {
    /** A council, a committee or an assembly decides. */
    DECISION,
    /** A report, a concept or a draft is there. */
    REPORT,
    /** An authority approves, or something is officially published. */
    APPROVAL,
    /** The joint organisation comes into being, or takes another form. */
    FOUNDATION,
    /** Staff change their employer or their place in the organisation. */
    STAFF_TRANSFER,
    /** Systems, data or contracts move to another place. */
    MIGRATION,
    /** Something is in operation, or no more. */
    OPERATION,
    OTHER
}
