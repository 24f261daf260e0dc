package de.kommunal.roadmap.audit.format;

import java.util.List;

/**
 * That a tree is the beginning of a later one: PROOF of RFC 6962, section 2.1.2.
 *
 * @param from size of the earlier tree, from 1
 * @param to size of the later tree, at least {@code from}
 * @param path the hashes of the proof, in the order of the RFC
 */
public record ConsistencyProof(long from, long to, List<Bytes> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
