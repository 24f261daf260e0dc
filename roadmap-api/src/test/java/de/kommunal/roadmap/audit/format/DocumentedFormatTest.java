package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.kommunal.roadmap.audit.TreeProofs;
import de.kommunal.roadmap.audit.verifier.ProofVerifier;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The examples of proofs, checkpoints and keys in docs/audit/log-format.md. */
class DocumentedFormatTest {

    private static final String NAME = "roadmap.invalid/log/example";
    private static final long TIME = 1_767_602_400;

    private static List<Bytes> leaves() throws IOException {
        var leaves = new ArrayList<>(FormatDocument.hashes("leaf-hash"));
        for (int i = 2; i <= 7; i++) {
            leaves.add(LogLeaf.hashOf(Bytes.ofText("event " + i)));
        }
        return leaves;
    }

    @Test
    void hasTheProofsOfTheDocumentedTree() throws IOException {
        List<Bytes> leaves = leaves();
        List<Bytes> roots = FormatDocument.hashes("roots");
        var proofs =
                new TreeProofs((level, index) ->
                        NaiveTree.root(
                                leaves.subList(
                                        Math.toIntExact(index << level),
                                        Math.toIntExact((index + 1) << level))));

        for (int size = 1; size <= 7; size++) {
            assertThat(NaiveTree.root(leaves.subList(0, size))).isEqualTo(roots.get(size - 1));
        }
        var inclusion = new InclusionProof(3, 7, FormatDocument.hashes("inclusion-3-in-7"));
        assertThat(proofs.inclusion(3, 7)).isEqualTo(inclusion);
        assertThat(ProofVerifier.includes(inclusion, leaves.get(2), roots.get(6))).isTrue();
        assertThat(ProofVerifier.includes(inclusion, leaves.get(3), roots.get(6))).isFalse();
        var consistency = new ConsistencyProof(3, 7, FormatDocument.hashes("consistency-3-to-7"));
        assertThat(proofs.consistency(3, 7)).isEqualTo(consistency);
        assertThat(ProofVerifier.isConsistent(consistency, roots.get(2), roots.get(6))).isTrue();
        assertThat(ProofVerifier.isConsistent(consistency, roots.get(3), roots.get(6))).isFalse();
    }

    @Test
    void writesTheDocumentedNote() throws IOException {
        SignedNote note = SignedNote.parse(FormatDocument.block("note"));
        var checkpoint = Checkpoint.parse(note.text());

        assertThat(checkpoint)
                .isEqualTo(new Checkpoint(NAME, 7, FormatDocument.hashes("roots").get(6)));
        assertThat(note.write()).isEqualTo(FormatDocument.block("note"));
        assertThat(note.text()).isEqualTo(checkpoint.text());
        assertThat(note.signatures())
                .singleElement()
                .satisfies(line -> assertThat(line.names(ed25519())).isTrue());
        assertThat(checkpoint.cosignedMessage(NAME, TIME))
                .hasToString(FormatDocument.hex("cosigned-message"));
    }

    /** The input is that of the example in C2SP tlog-cosignature. */
    @Test
    void writesTheMessageOfAPublishedCheckpoint() {
        var checkpoint =
                Checkpoint.parse(
                        """
                        example.com/behind-the-sofa
                        20852163
                        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                        """);

        assertThat(checkpoint.cosignedMessage("witness.example.com/w1", 1_679_315_147))
                .hasToString(
                        "737562747265652f76310a00167769746e6573732e6578616d706c652e636f6d2f7731"
                            + "00000000641850cb"
                            + "1b6578616d706c652e636f6d2f626568696e642d7468652d736f6661"
                            + "000000000000000000000000013e2dc3"
                            + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
    }

    private static NoteKey ed25519() throws IOException {
        return NoteKey.parse(FormatDocument.block("key").strip());
    }

    private static NoteKey mlDsa44() {
        byte[] key = new byte[1312];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return new NoteKey(NAME, SignatureType.ML_DSA_44, Bytes.of(key));
    }

    @Test
    void readsAndWritesTheDocumentedKeys() throws IOException {
        NoteKey key = ed25519();

        assertThat(key.text() + "\n").isEqualTo(FormatDocument.block("key"));
        assertThat(key.key()).hasToString(FormatDocument.hex("public-key"));
        assertThat(
                        List.of(
                                key.id(),
                                mlDsa44().id(),
                                mlDsa44().as(SignatureType.ML_DSA_44_TEXT).id()))
                .isEqualTo(FormatDocument.hashes("key-ids"));
        assertThat(NoteKey.parse(mlDsa44().text())).isEqualTo(mlDsa44());
        NoteKey text = mlDsa44().as(SignatureType.ML_DSA_44_TEXT);
        assertThat(NoteKey.parse(text.text())).isEqualTo(text);
    }

    @Test
    void refusesAKeyWhoseIdIsThatOfAnother() throws IOException {
        String text = ed25519().text();

        for (String wrong :
                List.of(
                        text.replace("example+", "sample+"),
                        text.replace("+c8", "+c9"),
                        text.replace("+Add", "+Bdd"),
                        text.replace("+", " "),
                        text + "AAAA")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> NoteKey.parse(wrong));
        }
    }

    @Test
    void introducesKeysAsDocumented() throws IOException {
        var introduction =
                new KeyIntroduction(
                        NAME, 2, Instant.parse("2026-01-05T08:40:00Z"), ed25519(), mlDsa44());

        assertThat(introduction.text())
                .startsWith(FormatDocument.block("introduction").replace("…\n", ""))
                .hasLineCount(6)
                .endsWith("\n" + mlDsa44().text() + "\n");
        assertThat(KeyIntroduction.parse(introduction.text())).isEqualTo(introduction);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyIntroduction.parse(introduction.text() + "more\n"));
    }
}
