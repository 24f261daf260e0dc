package de.kommunal.roadmap.position;

/** Whether a position still holds. */
public enum PositionState {
    CURRENT,
    LAPSED
}
