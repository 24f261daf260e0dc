package de.kommunal.roadmap.deliberation;

/** What a committee does with a paper in one step. Only one step of a deliberation decides. */
public enum StepRole {
    PRELIMINARY,
    HEARING,
    ADVISORY,
    DECISIVE,
    INFORMATION
}
