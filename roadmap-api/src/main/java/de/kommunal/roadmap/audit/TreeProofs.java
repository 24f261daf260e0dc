package de.kommunal.roadmap.audit;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;
import de.kommunal.roadmap.audit.format.TreeHash;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes proofs from the root downwards, as RFC 6962, sections 2.1.1 and 2.1.2, defines them. It
 * asks for at most two hashes of complete subtrees for each level of the tree.
 */
public final class TreeProofs {

    private final CompleteSubtrees subtrees;

    /** Where the hashes of complete subtrees come from. */
    @FunctionalInterface
    public interface CompleteSubtrees {

        /**
         * @param level of the subtree, which has 2 to the power of it leaves
         * @param index of the subtree among those of its level, from 0
         */
        Bytes root(int level, long index);
    }

    public TreeProofs(CompleteSubtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** The root of the tree when it had this size. */
    public Bytes root(long size) {
        return size == 0 ? TreeHash.EMPTY : hash(0, size);
    }

    /**
     * @param position of the leaf, from 1
     * @param size of the tree, at least the position
     */
    public InclusionProof inclusion(long position, long size) {
        if (position < 1 || position > size) {
            throw new IllegalArgumentException(position + " is not in a tree of " + size);
        }
        var path = new ArrayList<Bytes>();
        addPath(position - 1, 0, size, path);
        return new InclusionProof(position, size, path);
    }

    /**
     * @param from size of the earlier tree, from 1
     * @param to size of the later tree
     */
    public ConsistencyProof consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
        var path = new ArrayList<Bytes>();
        addProof(from, 0, to, true, path);
        return new ConsistencyProof(from, to, path);
    }

    private void addPath(long leaf, long start, long end, List<Bytes> path) {
        if (end - start == 1) {
            return;
        }
        long middle = middle(start, end);
        if (leaf < middle) {
            addPath(leaf, start, middle, path);
            path.add(hash(middle, end));
        } else {
            addPath(leaf, middle, end, path);
            path.add(hash(start, middle));
        }
    }

    /**
     * @param wasWhole whether start to {@code from} was the whole tree, whose root is known
     */
    private void addProof(long from, long start, long end, boolean wasWhole, List<Bytes> path) {
        if (from == end) {
            if (!wasWhole) {
                path.add(hash(start, end));
            }
            return;
        }
        long middle = middle(start, end);
        if (from <= middle) {
            addProof(from, start, middle, wasWhole, path);
            path.add(hash(middle, end));
        } else {
            addProof(from, middle, end, false, path);
            path.add(hash(start, middle));
        }
    }

    private Bytes hash(long start, long end) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(level, start >>> level);
        }
        long middle = middle(start, end);
        return TreeHash.node(hash(start, middle), hash(middle, end));
    }

    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }
}
