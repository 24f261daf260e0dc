package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;
import de.kommunal.roadmap.audit.format.TreeHash;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks proofs from the leaf upwards, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2.
 * The writer makes them from the root downwards.
 */
public final class ProofVerifier {

    private ProofVerifier() {}

    /** Whether the proof leads from the leaf hash to the root. */
    public static boolean includes(InclusionProof proof, Bytes leafHash, Bytes root) {
        if (proof.position() < 1 || proof.position() > proof.size()) {
            return false;
        }
        var way = new Way(proof.position() - 1, proof.size() - 1);
        Bytes hash = leafHash;
        for (Bytes beside : proof.path()) {
            if (way.ended()) {
                return false;
            }
            hash = way.besideIsLeft() ? TreeHash.node(beside, hash) : TreeHash.node(hash, beside);
            way.up();
        }
        return way.ended() && hash.equals(root);
    }

    /** Whether the tree with the first root is the beginning of the one with the second. */
    public static boolean isConsistent(ConsistencyProof proof, Bytes fromRoot, Bytes toRoot) {
        if (proof.from() < 1 || proof.from() > proof.to()) {
            return false;
        }
        if (proof.from() == proof.to()) {
            return proof.path().isEmpty() && fromRoot.equals(toRoot);
        }
        List<Bytes> path = new ArrayList<>(proof.path());
        if (Long.bitCount(proof.from()) == 1) {
            path.addFirst(fromRoot);
        }
        return !path.isEmpty() && leadsToBoth(proof, path, fromRoot, toRoot);
    }

    private static boolean leadsToBoth(
            ConsistencyProof proof, List<Bytes> path, Bytes fromRoot, Bytes toRoot) {
        var way = new Way(proof.from() - 1, proof.to() - 1);
        way.skipRightEdges();
        Bytes from = path.getFirst();
        Bytes to = path.getFirst();
        for (Bytes beside : path.subList(1, path.size())) {
            if (way.ended()) {
                return false;
            }
            if (way.besideIsLeft()) {
                from = TreeHash.node(beside, from);
                to = TreeHash.node(beside, to);
            } else {
                to = TreeHash.node(to, beside);
            }
            way.up();
        }
        return way.ended() && from.equals(fromRoot) && to.equals(toRoot);
    }

    /** The way of one node to the root, and that of the last node beside it. */
    private static final class Way {

        private long node;
        private long last;

        Way(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean ended() {
            return last == 0;
        }

        boolean besideIsLeft() {
            return isRight() || node == last;
        }

        void up() {
            if (node == last) {
                // a last node without one beside it rises unchanged
                while (!isRight() && node != 0) {
                    shift();
                }
            }
            shift();
        }

        void skipRightEdges() {
            while (isRight()) {
                shift();
            }
        }

        private boolean isRight() {
            return (node & 1) == 1;
        }

        private void shift() {
            node >>>= 1;
            last >>>= 1;
        }
    }
}
