package de.kommunal.roadmap.audit;

/**
 * A check of the whole log as it was when the check began, a page at a time: what was written, what
 * was signed, and what is derived from it for proofs. One thread at a time may go on with it.
 */
public interface LogVerification {

    /** Events that the log had when the check began. */
    long total();

    /** Events that were looked at. */
    long done();

    /**
     * Looks at the next page.
     *
     * @return false if there is nothing left to look at
     */
    boolean next();

    /**
     * What came out.
     *
     * @throws IllegalStateException if there is something left to look at
     */
    Recomputation result();
}
