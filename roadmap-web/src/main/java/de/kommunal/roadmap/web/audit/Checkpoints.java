package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.SignedCheckpoint;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Checkpoints as they are answered. */
final class Checkpoints {

    private Checkpoints() {}

    /**
     * The end of the log, and what of it is signed.
     *
     * @param size number of events
     * @param rootHash of the tree over all events, hexadecimal
     * @param signed the newest signed checkpoint, which may be of fewer events; absent if there are
     *     no events
     */
    record End(long size, Instant recordedAt, String rootHash, @Nullable Signed signed) {

        static End of(Head head, @Nullable Signed signed) {
            return new End(head.position(), head.recordedAt(), head.rootHash().toString(), signed);
        }
    }

    /**
     * What was signed.
     *
     * @param size number of events
     * @param rootHash of the tree over them, hexadecimal
     * @param note the checkpoint with its signatures
     */
    record Signed(long size, Instant signedAt, String rootHash, String note) {

        static Signed of(SignedCheckpoint checkpoint) {
            return new Signed(
                    checkpoint.size(),
                    checkpoint.signedAt(),
                    checkpoint.tree().root().toString(),
                    checkpoint.note());
        }
    }

    /**
     * What was signed, without the note.
     *
     * @param size number of events
     * @param rootHash of the tree over them, hexadecimal
     */
    record Listed(long size, Instant signedAt, String rootHash) {

        static Listed of(SignedCheckpoint checkpoint) {
            return new Listed(
                    checkpoint.size(), checkpoint.signedAt(), checkpoint.tree().root().toString());
        }
    }

    /**
     * The keys of the log.
     *
     * @param origin name of the log and of its keys
     * @param keys the pairs, the first one first; the last one signs
     */
    record Keys(String origin, List<Pair> keys) {}

    /**
     * Two keys that sign together.
     *
     * @param ed25519 public key: name, id, and base64 of type and key
     * @param mlDsa44 the same
     * @param introduction the note that introduces them, signed with them and with those before
     */
    record Pair(int number, Instant since, String ed25519, String mlDsa44, String introduction) {}
}
