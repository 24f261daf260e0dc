package de.kommunal.roadmap.legalform;

/** What a legal form is examined for. */
public enum Criterion {
    INFLUENCE,
    PARTICIPATION,
    ECONOMIC_VIABILITY,
    VOLUNTARINESS,
    STATEWIDE_FIT,
    STANDARDISATION,
    SECURITY,
    STAFFING,
    TRANSFORMATION_COST,
    PROCUREMENT_LAW
}
