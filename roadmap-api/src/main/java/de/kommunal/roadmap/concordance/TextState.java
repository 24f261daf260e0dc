package de.kommunal.roadmap.concordance;

/** What a partner did about the text of a concordance case. */
public enum TextState {
    /** No resolution of it is linked. */
    MISSING,
    /** Its last resolution adopted the text. */
    ADOPTED,
    /** Its last resolution adopted another text. */
    DEVIATING,
    /** Its last resolution was superseded, revoked or voided since. */
    ENDED
}
