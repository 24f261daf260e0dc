package de.kommunal.roadmap.shared;

/** How exactly a date is known. A coarse date is shown as what it is, never as an invented day. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    INTERVAL
}
