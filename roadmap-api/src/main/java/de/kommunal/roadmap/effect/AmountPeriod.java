package de.kommunal.roadmap.effect;

/** Whether an amount falls due once or in each year. */
public enum AmountPeriod {
    ONCE,
    YEAR
}
