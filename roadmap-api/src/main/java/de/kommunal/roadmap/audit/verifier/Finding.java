package de.kommunal.roadmap.audit.verifier;

/**
 * The first place at which a log is not what was written. How a kind is told, and how narrow the
 * place can be, is said in docs/audit/verification.md.
 *
 * @param position the first position that may not be as it was written, from 1
 * @param upTo the last position at which it can be; the same as the first if that is sure
 * @param text what was found there, for people
 */
public record Finding(Kind kind, long position, long upTo, String text) {

    /** What was done to the log. */
    public enum Kind {
        /** The event says something else than it said. */
        ALTERED,
        /** An event that was there is not any more, and those behind it may have moved up. */
        MISSING,
        /** There is an event that was not there. */
        INSERTED,
        /** Events lie in another order. */
        REORDERED,
        /** A checkpoint, or a key that signs them, is not what was signed. */
        SIGNATURE,
        /** More events were signed than there are. */
        SHORTER_THAN_CHECKPOINT,
        /** The row that says where the log ends does not say what the events give. */
        HEAD,
        /** The table of subtrees, from which proofs are made, does not say what the events give. */
        SUBTREE
    }

    static Finding at(Kind kind, long position, String text) {
        return new Finding(kind, position, position, text);
    }
}
