package de.kommunal.roadmap.web.dataset;

import java.util.List;

/**
 * What became of a data set. Loaded, already there and refused together are all its records.
 *
 * @param complete true if no record was refused
 * @param dryRun true if records were only looked at, and none was to be loaded
 * @param records number of records in the set
 * @param alreadyThere number of records that an earlier load of them had recorded
 * @param refused number of records that are not recorded
 * @param errors one for each of the first 1,000 refused records
 * @param position in the log at which reads cover the whole set; 0 if nothing of it is there
 */
record LoadSummary(
        String programme,
        boolean complete,
        boolean dryRun,
        int records,
        int loaded,
        int alreadyThere,
        int refused,
        List<LoadError> errors,
        long position,
        double seconds) {}
