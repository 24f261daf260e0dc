package de.kommunal.roadmap.deliberation;

/** What became of a reservation. */
public enum ReservationState {
    OPEN,
    FULFILLED,
    /** What was reserved will not come; the resolution takes no effect as it stands. */
    FAILED
}
