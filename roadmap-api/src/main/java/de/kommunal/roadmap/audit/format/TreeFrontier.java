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

    private static final byte[] NODE_PREFIX = {0x01};
    private static final int HASH_LENGTH = 32;

    private final long size;
    private final List<Bytes> subtrees;

    private TreeFrontier(long size, List<Bytes> subtrees) {
        this.size = size;
        this.subtrees = List.copyOf(subtrees);
    }

    public long size() {
        return size;
    }

    public TreeFrontier append(Bytes leafHash) {
        if (leafHash.length() != HASH_LENGTH) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes: " + leafHash);
        }
        var next = new ArrayList<>(subtrees);
        Bytes merged = leafHash;
        // each trailing one bit of the size is a complete subtree as large as the one just grown
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            merged = node(next.removeLast(), merged);
        }
        next.add(merged);
        return new TreeFrontier(size + 1, next);
    }

    public Bytes root() {
        if (subtrees.isEmpty()) {
            return Bytes.sha256Of();
        }
        Bytes root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = node(subtrees.get(i), root);
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

    private static Bytes node(Bytes left, Bytes right) {
        return Bytes.sha256Of(NODE_PREFIX, left.shared(), right.shared());
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
