package de.kommunal.roadmap.legalform;

/** How a legal form does by one criterion. */
public enum Rating {
    SUITABLE,
    CONDITIONALLY_SUITABLE,
    UNSUITABLE,
    OPEN
}
