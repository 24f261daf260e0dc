package de.kommunal.roadmap.condition;

/** Whether a condition still binds. */
public enum ConditionState {
    OPEN,
    SATISFIED,
    WAIVED,
    LAPSED
}
