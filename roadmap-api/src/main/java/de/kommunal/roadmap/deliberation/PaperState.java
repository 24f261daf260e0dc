package de.kommunal.roadmap.deliberation;

/** Whether a paper is on the table. No state says that it was resolved: a paper never is (S4). */
public enum PaperState {
    SUBMITTED,
    WITHDRAWN
}
