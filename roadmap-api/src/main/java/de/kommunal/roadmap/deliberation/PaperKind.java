package de.kommunal.roadmap.deliberation;

/** What a paper is for. */
public enum PaperKind {
    DRAFT_RESOLUTION,
    REPORT,
    MOTION,
    INFORMATION,
    OTHER
}
