package de.kommunal.roadmap.deliberation;

/** What became of a step. */
public enum StepState {
    PLANNED,
    HELD,
    POSTPONED,
    REFERRED
}
