package de.kommunal.roadmap.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.TreeProofs;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.NaiveTree;
import de.kommunal.roadmap.audit.format.ReferenceTree;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/** The proofs that the reference implementation of Certificate Transparency has in its tests. */
class ReferenceProofsTest {

    private static final List<Bytes> LEAVES =
            ReferenceTree.ENTRIES.stream().map(LogLeaf::hashOf).toList();

    private static final TreeProofs PROOFS =
            new TreeProofs((level, index) ->
                    NaiveTree.root(
                            LEAVES.subList(
                                    Math.toIntExact(index << level),
                                    Math.toIntExact((index + 1) << level))));

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "2, 2, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "3, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "2, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    })
    void inclusion(int position, int size, String path) {
        var proof = PROOFS.inclusion(position, size);

        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(ProofVerifier.includes(proof, LEAVES.get(position - 1), root(size))).isTrue();
        assertThat(ProofVerifier.includes(proof, LEAVES.get(position % 8), root(size))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistency(int from, int to, String path) {
        var proof = PROOFS.consistency(from, to);

        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(ProofVerifier.isConsistent(proof, root(from), root(to))).isTrue();
        assertThat(ProofVerifier.isConsistent(proof, root(from + 1), root(to))).isFalse();
        assertThat(ProofVerifier.isConsistent(proof, root(from), root(to - 1))).isFalse();
    }

    private static Bytes root(int size) {
        return NaiveTree.root(LEAVES.subList(0, size));
    }

    private static List<Bytes> hashes(String path) {
        return path.isEmpty() ? List.of() : Stream.of(path.split(" ")).map(Bytes::ofHex).toList();
    }
}
