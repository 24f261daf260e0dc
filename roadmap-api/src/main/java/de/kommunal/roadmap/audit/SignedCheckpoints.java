package de.kommunal.roadmap.audit;

import java.util.List;
import java.util.Optional;

/** All checkpoints that were signed; none is ever changed. */
public interface SignedCheckpoints {

    /** The one of the largest size. */
    Optional<SignedCheckpoint> latest();

    Optional<SignedCheckpoint> find(long size);

    /** By size, from the first one that is larger. */
    List<SignedCheckpoint> read(long afterSize, int limit);

    /** How many there are. */
    long count();

    /** By size, behind so many. */
    List<SignedCheckpoint> numbered(long skipped, int limit);

    /** Adds one. Of two for the same size the second is refused with an exception. */
    void add(SignedCheckpoint checkpoint);
}
