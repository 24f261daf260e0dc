package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;

import java.util.List;

/**
 * Proofs of the log as it is stored; what is only tried out is in none. Whether what is stored was
 * altered shows when they are checked.
 */
public interface LogProofs {

    /**
     * @param position of the event, from 1
     * @param size of the tree, at least the position and at most the head's
     * @throws IllegalArgumentException if there is no such tree or event
     */
    InclusionProof inclusion(long position, long size);

    /**
     * @param from size of the earlier tree, from 1
     * @param to size of the later tree, at most the head's
     * @throws IllegalArgumentException if there are no such trees
     */
    ConsistencyProof consistency(long from, long to);

    /** The root that the log had at a size, from 0 up to the head's. */
    Bytes root(long size);

    /** The leaf hashes after a position, as stored; fewer than the limit only at the end. */
    List<Bytes> leafHashes(long afterPosition, int limit);
}
