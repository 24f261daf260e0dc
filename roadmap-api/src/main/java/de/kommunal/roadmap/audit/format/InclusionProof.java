package de.kommunal.roadmap.audit.format;

import java.util.List;

/**
 * That a leaf lies in the tree: PATH of RFC 6962, section 2.1.1.
 *
 * @param position of the leaf, from 1
 * @param size of the tree, at least the position
 * @param path the hashes beside the way to the root, the lowest first
 */
public record InclusionProof(long position, long size, List<Bytes> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }
}
