package de.kommunal.roadmap.mandate;

/** Whether there is still something to do. */
public enum MandateState {
    OPEN,
    DISCHARGED
}
