package de.kommunal.roadmap.audit.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of the hash tree of RFC 6962: the roots of its complete subtrees, largest first.
 * Enough to append and to know the root, in at most 64 hashes, without reading old leaves.
 */
public final class TreeFrontier {

    public static final TreeFrontier EMPTY = new TreeFrontier(0, List.of());

    private static final int HASH_LENGTH = TreeHash.LENGTH;

    private final long size;
    private final List<Bytes> subtrees;

    private TreeFrontier(long size, List<Bytes> subtrees) {
        this.size = size;
        this.subtrees = List.copyOf(subtrees);
    }

    public long size() {
        return size;
    }

    /** Is told of every subtree that a leaf completes, the smallest first. */
    @FunctionalInterface
    public interface Completed {

        /**
         * @param level 0 for the leaf itself; the subtree has 2 to the power of it leaves
         * @param index of the subtree among those of its level, from 0
         */
        void subtree(int level, long index, Bytes root);
    }

    public TreeFrontier append(Bytes leafHash) {
        return append(leafHash, (level, index, root) -> {});
    }

    /** The same, and says which subtrees the leaf completes. */
    public TreeFrontier append(Bytes leafHash, Completed completed) {
        if (leafHash.length() != HASH_LENGTH) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes: " + leafHash);
        }
        var next = new ArrayList<>(subtrees);
        Bytes merged = leafHash;
        // each trailing one bit of the size is a complete subtree as large as the one just grown
        int level = 0;
        long index = size;
        completed.subtree(level, index, merged);
        while ((index & 1) == 1) {
            merged = TreeHash.node(next.removeLast(), merged);
            level++;
            index >>>= 1;
            completed.subtree(level, index, merged);
        }
        next.add(merged);
        return new TreeFrontier(size + 1, next);
    }

    public Bytes root() {
        if (subtrees.isEmpty()) {
            return TreeHash.EMPTY;
        }
        Bytes root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = TreeHash.node(subtrees.get(i), root);
        }
        return root;
    }

    /** Eight bytes of size, then the hashes, largest subtree first. */
    public Bytes toBytes() {
        var buffer = ByteBuffer.allocate(Long.BYTES + subtrees.size() * HASH_LENGTH).putLong(size);
        subtrees.forEach(hash -> buffer.put(hash.shared()));
        return Bytes.of(buffer.array());
    }

    public static TreeFrontier fromBytes(Bytes stored) {
        var buffer = ByteBuffer.wrap(stored.shared());
        if (buffer.remaining() < Long.BYTES) {
            throw new IllegalArgumentException("a frontier starts with eight bytes of size");
        }
        long size = buffer.getLong();
        if (size < 0 || buffer.remaining() != Long.bitCount(size) * HASH_LENGTH) {
            throw new IllegalArgumentException(
                    "a frontier of size " + size + " cannot have " + buffer.remaining() + " bytes");
        }
        var subtrees = new ArrayList<Bytes>();
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[HASH_LENGTH];
            buffer.get(hash);
            subtrees.add(Bytes.of(hash));
        }
        return new TreeFrontier(size, subtrees);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeFrontier that
                && size == that.size
                && subtrees.equals(that.subtrees);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + subtrees.hashCode();
    }

    @Override
    public String toString() {
        return "TreeFrontier[size=" + size + ", root=" + root() + "]";
    }
}
