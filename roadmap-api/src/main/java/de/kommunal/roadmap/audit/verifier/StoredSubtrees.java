package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;

import java.util.Optional;

/** The stored roots of complete subtrees. */
public interface StoredSubtrees {

    /** For a log without stored subtrees. */
    StoredSubtrees NONE =
            new StoredSubtrees() {
                @Override
                public int lowestLevel() {
                    return Integer.MAX_VALUE;
                }

                @Override
                public Optional<Bytes> find(int level, long index) {
                    return Optional.empty();
                }
            };

    /** Only from this level on they are stored. */
    int lowestLevel();

    /**
     * @param level of the subtree, which has 2 to the power of it leaves
     * @param index of the subtree among those of its level, from 0
     */
    Optional<Bytes> find(int level, long index);
}
