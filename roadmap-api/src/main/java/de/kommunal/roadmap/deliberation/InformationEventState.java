package de.kommunal.roadmap.deliberation;

/** How far an information event is. */
public enum InformationEventState {
    PLANNED,
    HELD,
    CANCELLED
}
