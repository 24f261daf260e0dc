package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.NoteKey;
import de.kommunal.roadmap.audit.format.NoteSignature;
import de.kommunal.roadmap.audit.format.SignedNote;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;

/** Checks signatures with what Java has. */
final class Signatures {

    private Signatures() {}

    /** The one signature under the note that says to be made with the key. */
    static NoteSignature find(SignedNote note, NoteKey key) throws NotVerified {
        List<NoteSignature> found =
                note.signatures().stream().filter(signature -> signature.names(key)).toList();
        if (found.size() != 1) {
            throw new NotVerified(
                    found.size() + " signatures are made with " + key.type() + " key " + key.id());
        }
        return found.getFirst();
    }

    /** That the note has a signature with the key over its text. */
    static void requireText(SignedNote note, NoteKey key) throws NotVerified {
        Bytes text = Bytes.of(note.text().getBytes(StandardCharsets.UTF_8));
        require(key, text, find(note, key).signature());
    }

    static void require(NoteKey key, Bytes message, Bytes signature) throws NotVerified {
        if (!verifies(key, message, signature)) {
            throw new NotVerified(
                    "the signature with " + key.type() + " key " + key.id() + " is wrong");
        }
    }

    private static boolean verifies(NoteKey key, Bytes message, Bytes signature) {
        try {
            var check = Signature.getInstance(key.type().algorithm());
            check.initVerify(publicKey(key));
            check.update(message.toArray());
            return check.verify(signature.toArray());
        } catch (SignatureException e) {
            // not even the length of a signature
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(key.type() + " can't be checked by this Java", e);
        }
    }

    private static PublicKey publicKey(NoteKey key) throws GeneralSecurityException {
        Bytes encoded = Bytes.ofHex(key.type().keyPrefix().toString() + key.key());
        return KeyFactory.getInstance(key.type().algorithm())
                .generatePublic(new X509EncodedKeySpec(encoded.toArray()));
    }
}
