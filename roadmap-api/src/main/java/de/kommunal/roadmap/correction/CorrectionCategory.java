package de.kommunal.roadmap.correction;

/** What was wrong with the record. */
public enum CorrectionCategory {
    TYPO,
    WRONG_DATE,
    WRONG_SOURCE,
    WRONG_PARTNER,
    DUPLICATE,
    OTHER
}
