package de.kommunal.roadmap.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.TreeProofs;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.NaiveTree;
import de.kommunal.roadmap.audit.format.TreeHash;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every proof in every tree of 1 to 130 leaves, and for each what must not be taken for it. */
class ProofVerifierTest {

    private static final int LARGEST = 130;
    private static final List<Bytes> LEAVES =
            IntStream.range(0, LARGEST)
                    .mapToObj(i -> LogLeaf.hashOf(Bytes.ofText("leaf " + i)))
                    .toList();
    private static final List<Bytes> ROOTS =
            IntStream.rangeClosed(0, LARGEST)
                    .mapToObj(size -> NaiveTree.root(LEAVES.subList(0, size)))
                    .toList();
    private static final Bytes OTHER = LogLeaf.hashOf(Bytes.ofText("another"));

    private final Map<String, Bytes> known = new HashMap<>();
    private final TreeProofs proofs = new TreeProofs(this::subtree);

    private Bytes subtree(int level, long index) {
        int start = Math.toIntExact(index << level);
        return known.computeIfAbsent(
                level + "/" + index,
                key -> NaiveTree.root(LEAVES.subList(start, start + (1 << level))));
    }

    @Test
    void inclusionOfEveryLeafInEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size));
            for (int position = 1; position <= size; position++) {
                checkInclusion(position, size);
            }
        }
    }

    private void checkInclusion(int position, int size) {
        var proof = proofs.inclusion(position, size);
        Bytes leaf = LEAVES.get(position - 1);
        Bytes root = ROOTS.get(size);
        assertThat(ProofVerifier.includes(proof, leaf, root)).as("%s", proof).isTrue();
        assertThat(ProofVerifier.includes(proof, OTHER, root)).as("%s", proof).isFalse();
        assertThat(ProofVerifier.includes(proof, leaf, OTHER)).as("%s", proof).isFalse();
        wrongPaths(proof.path())
                .forEach(path -> {
                    var wrong = new InclusionProof(position, size, path);
                    assertThat(ProofVerifier.includes(wrong, leaf, root)).as("%s", wrong).isFalse();
                });
        for (long other : new long[] {0, position - 1, position + 1, size + 1}) {
            var wrong = new InclusionProof(other, size, proof.path());
            assertThat(ProofVerifier.includes(wrong, leaf, root)).as("%s", wrong).isFalse();
        }
    }

    @Test
    void consistencyOfEveryTreeWithEveryLaterOne() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                checkConsistency(from, to);
            }
        }
    }

    private void checkConsistency(int from, int to) {
        var proof = proofs.consistency(from, to);
        Bytes first = ROOTS.get(from);
        Bytes second = ROOTS.get(to);
        assertThat(ProofVerifier.isConsistent(proof, first, second)).as("%s", proof).isTrue();
        assertThat(ProofVerifier.isConsistent(proof, OTHER, second)).as("%s", proof).isFalse();
        assertThat(ProofVerifier.isConsistent(proof, first, OTHER)).as("%s", proof).isFalse();
        wrongPaths(proof.path())
                .forEach(path -> {
                    var wrong = new ConsistencyProof(from, to, path);
                    assertThat(ProofVerifier.isConsistent(wrong, first, second))
                            .as("%s", wrong)
                            .isFalse();
                });
        for (long other : new long[] {0, to + 1}) {
            var wrong = new ConsistencyProof(other, to, proof.path());
            assertThat(ProofVerifier.isConsistent(wrong, first, second)).as("%s", wrong).isFalse();
        }
    }

    /** One hash more at the end, one less at either end, and each hash another one. */
    private static Stream<List<Bytes>> wrongPaths(List<Bytes> path) {
        var wrong = new ArrayList<List<Bytes>>();
        wrong.add(Stream.concat(path.stream(), Stream.of(OTHER)).toList());
        if (!path.isEmpty()) {
            wrong.add(path.subList(1, path.size()));
            wrong.add(path.subList(0, path.size() - 1));
        }
        for (int i = 0; i < path.size(); i++) {
            var changed = new ArrayList<>(path);
            changed.set(i, OTHER);
            wrong.add(changed);
        }
        return wrong.stream();
    }

    @Test
    void aNodeIsNoLeaf() {
        Bytes node = TreeHash.node(LEAVES.get(0), LEAVES.get(1));
        assertThat(node).isEqualTo(ROOTS.get(2));
        var asLeaf = new InclusionProof(1, 2, List.of(NaiveTree.root(LEAVES.subList(2, 4))));

        // the upper half of the tree of four is a proof of two "leaves"; the size says it is not
        assertThat(ProofVerifier.includes(asLeaf, node, ROOTS.get(4))).isTrue();
        assertThat(
                        ProofVerifier.includes(
                                new InclusionProof(1, 4, asLeaf.path()), node, ROOTS.get(4)))
                .isFalse();
        assertThat(LogLeaf.hashOf(Bytes.ofHex(LEAVES.get(0) + "" + LEAVES.get(1))))
                .isNotEqualTo(node);
    }
}
