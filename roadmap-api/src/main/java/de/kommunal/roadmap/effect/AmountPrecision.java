package de.kommunal.roadmap.effect;

/** How exactly an amount is stated. */
public enum AmountPrecision {
    EXACT,
    ESTIMATE,
    RANGE
}
