package de.kommunal.roadmap.web.dataset;

/**
 * How far a load is, after each batch.
 *
 * @param done number of records that are loaded, were there already or are refused
 * @param records number of records in the set
 * @param perSecond records done in a second, on average until now
 * @param secondsLeft at this rate
 */
record LoadProgress(
        int done,
        int records,
        int loaded,
        int alreadyThere,
        int refused,
        long perSecond,
        long secondsLeft) {

    /** Is told how far a load is; what it throws ends the load, between two batches. */
    interface Listener {

        void reached(LoadProgress progress);
    }
}
