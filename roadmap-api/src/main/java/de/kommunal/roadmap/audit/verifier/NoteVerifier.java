package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Checks signed checkpoints. Both signatures of one pair of keys have to be there and be good, so
 * that breaking one of the two algorithms is not enough; lines of others are not looked at.
 */
public final class NoteVerifier {

    private final List<KeyIntroduction> keys;

    /**
     * @param keys the pairs that are trusted: known from elsewhere, or from a {@link KeyChain}
     */
    public NoteVerifier(List<KeyIntroduction> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * @throws NotVerified if it can't be read, or isn't signed with both keys of a trusted pair
     */
    public VerifiedCheckpoint verify(String text) throws NotVerified {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(text);
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new NotVerified(e);
        }
        for (KeyIntroduction pair : keys) {
            boolean named =
                    note.signatures().stream()
                            .anyMatch(it -> it.names(pair.ed25519()) || it.names(pair.mlDsa44()));
            if (named) {
                return verify(note, checkpoint, pair);
            }
        }
        throw new NotVerified("no signature is made with a trusted key");
    }

    private static VerifiedCheckpoint verify(
            SignedNote note, Checkpoint checkpoint, KeyIntroduction pair) throws NotVerified {
        if (!checkpoint.origin().equals(pair.origin())) {
            throw new NotVerified("the checkpoint is of another log: " + checkpoint.origin());
        }
        Signatures.requireText(note, pair.ed25519());
        byte[] timed = Signatures.find(note, pair.mlDsa44()).signature().toArray();
        if (timed.length <= Long.BYTES) {
            throw new NotVerified("the cosignature has no time");
        }
        long time = ByteBuffer.wrap(timed).getLong();
        if (time < 1) {
            throw new NotVerified("the cosignature has no time");
        }
        Signatures.require(
                pair.mlDsa44(),
                checkpoint.cosignedMessage(pair.origin(), time),
                Bytes.of(Arrays.copyOfRange(timed, Long.BYTES, timed.length)));
        return new VerifiedCheckpoint(checkpoint, pair, Instant.ofEpochSecond(time));
    }
}
