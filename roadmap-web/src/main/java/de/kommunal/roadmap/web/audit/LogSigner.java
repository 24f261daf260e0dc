package de.kommunal.roadmap.web.audit;

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
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A pair of private keys, and what it signs: docs/audit/log-format.md. */
final class LogSigner {

    private final KeyIntroduction introduction;
    private final PrivateKey ed25519;
    private final PrivateKey mlDsa44;

    private LogSigner(KeyIntroduction introduction, PrivateKey ed25519, PrivateKey mlDsa44) {
        this.introduction = introduction;
        this.ed25519 = ed25519;
        this.mlDsa44 = mlDsa44;
    }

    /** With new keys. */
    static LogSigner make(String origin, int number, Instant since) {
        KeyPair ed25519 = newKeys(SignatureType.ED25519);
        KeyPair mlDsa44 = newKeys(SignatureType.ML_DSA_44);
        var introduction =
                new KeyIntroduction(
                        origin,
                        number,
                        since,
                        key(origin, SignatureType.ED25519, ed25519),
                        key(origin, SignatureType.ML_DSA_44, mlDsa44));
        return new LogSigner(introduction, ed25519.getPrivate(), mlDsa44.getPrivate());
    }

    /**
     * @param privateKeys as {@link #privateKeys} writes them
     * @throws IllegalArgumentException if they can't be read
     */
    static LogSigner of(KeyIntroduction introduction, String privateKeys) {
        List<String> lines = privateKeys.lines().toList();
        if (lines.size() != 2) {
            throw new IllegalArgumentException("not two private keys, a line each");
        }
        return new LogSigner(
                introduction,
                privateKey(SignatureType.ED25519, lines.getFirst()),
                privateKey(SignatureType.ML_DSA_44, lines.getLast()));
    }

    /** Base64 of the PKCS #8 form, a line each, Ed25519 first. For a private file only. */
    String privateKeys() {
        var base64 = Base64.getEncoder();
        return base64.encodeToString(ed25519.getEncoded())
                + "\n"
                + base64.encodeToString(mlDsa44.getEncoded())
                + "\n";
    }

    KeyIntroduction introduction() {
        return introduction;
    }

    /**
     * The signed note that introduces these keys, after those of another signer if there is one.
     */
    SignedNote introduce(List<LogSigner> before) {
        String text = introduction.text();
        var signatures = new ArrayList<>(overText(text));
        before.forEach(signer -> signatures.addAll(signer.overText(text)));
        return new SignedNote(text, signatures);
    }

    /**
     * @param time of the signature, exact to the second
     */
    SignedNote sign(Checkpoint checkpoint, Instant time) {
        long seconds = time.getEpochSecond();
        Bytes message = checkpoint.cosignedMessage(introduction.mlDsa44().name(), seconds);
        byte[] signature = sign(SignatureType.ML_DSA_44, mlDsa44, message.toArray());
        byte[] timed =
                ByteBuffer.allocate(Long.BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array();
        return new SignedNote(
                checkpoint.text(),
                List.of(
                        NoteSignature.of(
                                introduction.ed25519(), ed25519OverText(checkpoint.text())),
                        NoteSignature.of(introduction.mlDsa44(), Bytes.of(timed))));
    }

    private List<NoteSignature> overText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        NoteKey textKey = introduction.mlDsa44().as(SignatureType.ML_DSA_44_TEXT);
        return List.of(
                NoteSignature.of(introduction.ed25519(), ed25519OverText(text)),
                NoteSignature.of(textKey, Bytes.of(sign(textKey.type(), mlDsa44, bytes))));
    }

    private Bytes ed25519OverText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Bytes.of(sign(SignatureType.ED25519, ed25519, bytes));
    }

    private static byte[] sign(SignatureType type, PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance(type.algorithm());
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't sign with " + type, e);
        }
    }

    private static NoteKey key(String name, SignatureType type, KeyPair pair) {
        return new NoteKey(name, type, type.rawKey(pair.getPublic().getEncoded()));
    }

    private static KeyPair newKeys(SignatureType type) {
        try {
            return KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java makes no keys for " + type, e);
        }
    }

    private static PrivateKey privateKey(SignatureType type, String line) {
        try {
            byte[] encoded = Base64.getDecoder().decode(line);
            return KeyFactory.getInstance(type.algorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no private key for " + type, e);
        }
    }
}
