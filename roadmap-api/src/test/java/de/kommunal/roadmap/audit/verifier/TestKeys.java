package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.NoteKey;
import de.kommunal.roadmap.audit.format.NoteSignature;
import de.kommunal.roadmap.audit.format.SignatureType;
import de.kommunal.roadmap.audit.format.SignedNote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A signer written down once more from docs/audit/log-format.md, with fresh keys. */
record TestKeys(KeyIntroduction introduction, PrivateKey ed25519, PrivateKey mlDsa44) {

    static final Instant SINCE = Instant.parse("2026-01-05T08:30:00.120Z");

    static TestKeys make(String origin, int number) throws GeneralSecurityException {
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair ml = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
        var introduction =
                new KeyIntroduction(
                        origin,
                        number,
                        SINCE.plusSeconds(number),
                        key(origin, SignatureType.ED25519, ed),
                        key(origin, SignatureType.ML_DSA_44, ml));
        return new TestKeys(introduction, ed.getPrivate(), ml.getPrivate());
    }

    private static NoteKey key(String origin, SignatureType type, KeyPair pair) {
        return new NoteKey(origin, type, type.rawKey(pair.getPublic().getEncoded()));
    }

    SignedNote sign(Checkpoint checkpoint, long time) throws GeneralSecurityException {
        return new SignedNote(
                checkpoint.text(),
                List.of(overText(checkpoint.text()), cosignature(checkpoint, time)));
    }

    NoteSignature overText(String text) throws GeneralSecurityException {
        return NoteSignature.of(
                introduction.ed25519(),
                Bytes.of(sign(ed25519, text.getBytes(StandardCharsets.UTF_8))));
    }

    NoteSignature cosignature(Checkpoint checkpoint, long time) throws GeneralSecurityException {
        byte[] message = checkpoint.cosignedMessage(introduction.origin(), time).toArray();
        byte[] signature = sign(mlDsa44, message);
        byte[] timed =
                ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
        return NoteSignature.of(introduction.mlDsa44(), Bytes.of(timed));
    }

    /** Introduces these keys, signed with them and with others. */
    String introduce(TestKeys... others) throws GeneralSecurityException {
        String text = introduction.text();
        var signatures = new ArrayList<NoteSignature>();
        for (TestKeys keys : Stream.concat(Stream.of(this), Stream.of(others)).toList()) {
            signatures.add(keys.overText(text));
            signatures.add(
                    NoteSignature.of(
                            keys.introduction.mlDsa44().as(SignatureType.ML_DSA_44_TEXT),
                            Bytes.of(sign(keys.mlDsa44, text.getBytes(StandardCharsets.UTF_8)))));
        }
        return new SignedNote(text, signatures).write();
    }

    /** Whether a line of a note says to be signed with these keys. */
    boolean signed(String line) {
        var signature = NoteSignature.parse(line);
        return signature.names(introduction.ed25519())
                || signature.names(introduction.mlDsa44().as(SignatureType.ML_DSA_44_TEXT));
    }

    private static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
        var signature =
                Signature.getInstance(
                        key.getAlgorithm().startsWith("Ed") ? "Ed25519" : "ML-DSA-44");
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
