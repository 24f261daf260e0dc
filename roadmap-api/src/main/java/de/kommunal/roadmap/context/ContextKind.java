package de.kommunal.roadmap.context;

/** The kinds of what surrounds the consolidation. */
public enum ContextKind {
    /** Others did something comparable. */
    PRECEDENT,
    /** A body of which partners or providers are members. */
    UMBRELLA_BODY,
    /** Others agreed on something that the consolidation has to fit. */
    AGREEMENT,
    /** A picture of how the providers should be ordered. */
    MARKET_MODEL,
    /** Something that makes the consolidation necessary. */
    DRIVER,
    /** Law that the consolidation has to keep. */
    LEGAL_FRAME
}
