package de.kommunal.roadmap.partner;

/** What part somebody has in the consolidation. */
public enum PartnerRole {
    /** Is a partner today. */
    MEMBER,
    /** May become a partner. */
    CANDIDATE,
    /** Provides the partners' IT and is to be brought together with others. */
    PROVIDER,
    /** Has no vote, and yet what it does matters. */
    CONTEXT
}
