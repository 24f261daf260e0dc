package de.kommunal.roadmap.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.NoteKey;
import de.kommunal.roadmap.audit.format.NoteSignature;
import de.kommunal.roadmap.audit.format.SignedNote;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;

class NoteVerifierTest {

    private static final String ORIGIN = "roadmap.invalid/log/probe";
    private static final long TIME = 1_767_600_000;
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 48, Bytes.ofText("anything").sha256());

    private static TestKeys keys;
    private static TestKeys others;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        keys = TestKeys.make(ORIGIN, 1);
        others = TestKeys.make(ORIGIN, 2);
    }

    private static NoteVerifier trusting(TestKeys... trusted) {
        return new NoteVerifier(List.of(trusted).stream().map(TestKeys::introduction).toList());
    }

    @Test
    void readsWhatIsSignedWithBothKeys() throws Exception {
        var verified = trusting(others, keys).verify(keys.sign(CHECKPOINT, TIME).write());

        assertThat(verified.checkpoint()).isEqualTo(CHECKPOINT);
        assertThat(verified.keys()).isEqualTo(keys.introduction());
        assertThat(verified.signedAt()).isEqualTo(Instant.ofEpochSecond(TIME));
    }

    @Test
    void ignoresTheLinesOfOthers() throws Exception {
        var ours = keys.sign(CHECKPOINT, TIME).signatures();
        var witness = others.overText(CHECKPOINT.text());
        var note =
                new SignedNote(
                        CHECKPOINT.text(), List.of(witness, ours.getFirst(), ours.getLast()));

        assertThat(trusting(keys).verify(note.write()).checkpoint()).isEqualTo(CHECKPOINT);
    }

    @Test
    void trustsNoOtherKeys() throws Exception {
        refuses(trusting(others), keys.sign(CHECKPOINT, TIME), "no signature");
    }

    @Test
    void wantsBothSignatures() throws Exception {
        var ours = keys.sign(CHECKPOINT, TIME).signatures();

        for (NoteSignature one : ours) {
            refuses(
                    trusting(keys),
                    new SignedNote(CHECKPOINT.text(), List.of(one)),
                    "0 signatures are made");
        }
        refuses(
                trusting(keys),
                new SignedNote(
                        CHECKPOINT.text(),
                        List.of(ours.getFirst(), others.cosignature(CHECKPOINT, TIME))),
                "0 signatures are made");
    }

    @Test
    void eachSignatureIsOfThisCheckpoint() throws Exception {
        var larger = new Checkpoint(ORIGIN, 49, CHECKPOINT.root());
        var ed = keys.overText(CHECKPOINT.text());
        var ml = keys.cosignature(CHECKPOINT, TIME);

        refuses(
                trusting(keys),
                new SignedNote(larger.text(), List.of(keys.overText(larger.text()), ml)),
                "ML_DSA_44");
        refuses(
                trusting(keys),
                new SignedNote(larger.text(), List.of(ed, keys.cosignature(larger, TIME))),
                "ED25519");
    }

    @Test
    void theTimeIsSigned() throws Exception {
        var ml = keys.cosignature(CHECKPOINT, TIME).signature().toString();
        var later = Bytes.ofHex("%016x".formatted(TIME + 1) + ml.substring(16));
        var none = Bytes.ofHex("%016x".formatted(0) + ml.substring(16));

        for (Bytes changed : List.of(later, none, Bytes.ofHex("00"))) {
            var line = NoteSignature.of(keys.introduction().mlDsa44(), changed);
            refuses(
                    trusting(keys),
                    new SignedNote(
                            CHECKPOINT.text(), List.of(keys.overText(CHECKPOINT.text()), line)),
                    "cosignature has no time|ML_DSA_44");
        }
    }

    @Test
    void readsOnlyWhatIsWrittenAsACheckpoint() throws Exception {
        var note = keys.sign(CHECKPOINT, TIME).write();

        for (String changed :
                List.of(
                        "",
                        note.stripTrailing(),
                        note.replace("\n48\n", "\n048\n"),
                        note.replace("\n48\n", "\n48\r\n"),
                        note.replace("\n48\n", "\n48\n48\n"),
                        note.replace("\n\n", "\n"),
                        note.replace("— ", "- "),
                        note.replace("=\n", "\n"))) {
            assertThatThrownBy(() -> trusting(keys).verify(changed))
                    .as(changed)
                    .isInstanceOf(NotVerified.class);
        }
    }

    private static void refuses(NoteVerifier verifier, SignedNote note, String why) {
        assertThatThrownBy(() -> verifier.verify(note.write()))
                .isInstanceOf(NotVerified.class)
                .hasMessageMatching("(?s).*(" + why + ").*");
    }

    /** The example in the documentation of the Go package that the format comes from. */
    @Test
    void readsAPublishedNote() throws Exception {
        var key =
                NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note =
                SignedNote.parse(
                        """
                        If you think cryptography is the answer to your problem,
                        then you don't know what your problem is.

                        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                        """);

        Signatures.requireText(note, key);
        var changed = new SignedNote(note.text().replace("problem", "question"), note.signatures());
        assertThatThrownBy(() -> Signatures.requireText(changed, key))
                .isInstanceOf(NotVerified.class);
    }
}
