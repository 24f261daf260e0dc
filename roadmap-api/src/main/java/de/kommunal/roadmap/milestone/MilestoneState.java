package de.kommunal.roadmap.milestone;

/** Where a milestone is. */
public enum MilestoneState {
    /** To come; also after it was moved, and after its achievement was revoked. */
    PLANNED,
    ACHIEVED,
    /** The last day that its planned date may mean has passed. */
    MISSED,
    CANCELLED;

    /** True if it is still to be achieved, so that it waits for others and can be late. */
    public boolean isOpen() {
        return this == PLANNED || this == MISSED;
    }
}
