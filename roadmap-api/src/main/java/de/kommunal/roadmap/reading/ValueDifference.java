package de.kommunal.roadmap.reading;

import org.jspecify.annotations.Nullable;

/**
 * One value that is not the same at two moments.
 *
 * @param before absent if nothing held at the first moment
 * @param after absent if nothing holds any more at the second
 * @param event id of the event that made the difference
 * @param position of that event in the log
 */
public record ValueDifference(
        String path,
        @Nullable HeldValue before,
        @Nullable HeldValue after,
        Why why,
        String event,
        long position) {

    /** Why two moments differ. */
    public enum Why {
        /** Something took effect between the two days. */
        CHANGED,
        /** It held at the first moment already, but was recorded only afterwards. */
        LEARNED_LATE,
        /** What was recorded before was wrong, and was corrected or voided in between. */
        CORRECTED
    }
}
