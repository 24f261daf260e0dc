package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.TreeFrontier;

import java.time.Instant;

/**
 * A checkpoint as it was signed.
 *
 * @param tree what was signed, in the form in which it can be continued
 * @param note the whole text with its signatures
 */
public record SignedCheckpoint(TreeFrontier tree, String note, Instant signedAt) {

    /** Number of events. */
    public long size() {
        return tree.size();
    }
}
