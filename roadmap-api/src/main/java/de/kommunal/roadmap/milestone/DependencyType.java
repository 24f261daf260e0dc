package de.kommunal.roadmap.milestone;

/** What of another milestone is waited for. */
public enum DependencyType {
    /** That it is achieved. */
    FINISH_START,
    /** That it is achieved, with a paper or a resolution that shows it. */
    EVIDENCE,
    /** That it is achieved by a resolution. */
    RESOLUTION
}
