package de.kommunal.roadmap.audit.format;

/** The two hashes of RFC 6962, section 2.1, that are not of leaves. */
public final class TreeHash {

    /** Length of every hash, in bytes. */
    public static final int LENGTH = 32;

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static final Bytes EMPTY = Bytes.sha256Of();

    private static final byte[] NODE_PREFIX = {0x01};

    private TreeHash() {}

    /** The hash of a node above two others. */
    public static Bytes node(Bytes left, Bytes right) {
        return Bytes.sha256Of(NODE_PREFIX, left.shared(), right.shared());
    }
}
