package de.kommunal.roadmap.legalform;

/** How far an examination is. */
public enum ExaminationState {
    REQUESTED,
    IN_PROGRESS,
    COMPLETED,
    ABANDONED
}
