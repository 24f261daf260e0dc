package de.kommunal.roadmap.concordance;

/** Whose adoption of the text a concordance needs. */
public enum ConcordanceRule {
    /** Every partner of the case. */
    ALL,
    /** Partners that have at least two thirds of all votes. */
    TWO_THIRDS_VOTES,
    /** The listed partners; the others are shown beside them. */
    LIST
}
