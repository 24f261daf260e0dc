package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Proofs as they are answered; hashes are hexadecimal. */
final class Proofs {

    private Proofs() {}

    /**
     * That an event lies in the log.
     *
     * @param event its id
     * @param size of the tree
     * @param path the hashes beside the way from the leaf to the root, the lowest first
     * @param rootHash to which they lead; to be compared with a signed one
     */
    record Inclusion(
            String event,
            long position,
            long size,
            String leafHash,
            List<String> path,
            String rootHash) {

        static Inclusion of(StoredEvent event, InclusionProof proof, Bytes root) {
            return new Inclusion(
                    event.eventId(),
                    proof.position(),
                    proof.size(),
                    event.leafHash().toString(),
                    texts(proof.path()),
                    root.toString());
        }
    }

    /**
     * That the log of one size is the beginning of that of another.
     *
     * @param path the hashes of the proof
     * @param fromRootHash of the earlier tree; to be compared with a signed one
     * @param toRootHash of the later tree
     */
    record Consistency(
            long from, long to, List<String> path, String fromRootHash, String toRootHash) {

        static Consistency of(ConsistencyProof proof, Bytes fromRoot, Bytes toRoot) {
            return new Consistency(
                    proof.from(),
                    proof.to(),
                    texts(proof.path()),
                    fromRoot.toString(),
                    toRoot.toString());
        }
    }

    /**
     * Leaf hashes by position.
     *
     * @param after the position before the first one
     * @param hashes of the events, as stored
     */
    record Leaves(long after, List<String> hashes) {

        static Leaves of(long after, List<Bytes> hashes) {
            return new Leaves(after, texts(hashes));
        }
    }

    /**
     * An event with all that proves it.
     *
     * @param payloadBytes the payload exactly as stored, base64
     * @param payloadText the same, read as UTF-8
     * @param metaDataBytes the metadata exactly as stored, base64
     * @param metaDataText the same, read as UTF-8
     * @param upcast the payload as it is read today; absent if it can't be
     * @param upcastProblem why it can't be read today
     * @param proofAddress where this proof is answered again
     * @param chainAddress where is answered why it was recorded, and what followed
     * @param proof that it lies in the log of the size of the checkpoint
     * @param checkpoint the newest signed one
     */
    record ProvenEvent(
            AuditedEvent event,
            String payloadBytes,
            String payloadText,
            String metaDataBytes,
            String metaDataText,
            @Nullable UpcastEvent upcast,
            @Nullable String upcastProblem,
            Inclusion proof,
            String proofAddress,
            String chainAddress,
            Checkpoints.Signed checkpoint) {

        static ProvenEvent of(
                StoredEvent event,
                UpcastEvent.Result upcast,
                Inclusion proof,
                Checkpoints.Signed checkpoint) {
            String id = event.eventId();
            return new ProvenEvent(
                    AuditedEvent.of(event),
                    base64(event.payload()),
                    text(event.payload()),
                    base64(event.metadata()),
                    text(event.metadata()),
                    upcast.event(),
                    upcast.problem(),
                    proof,
                    "/api/audit/proofs/inclusion?event=%s&size=%d".formatted(id, proof.size()),
                    "/api/audit/events/%s/chain".formatted(id),
                    checkpoint);
        }
    }

    private static List<String> texts(List<Bytes> hashes) {
        return hashes.stream().map(Bytes::toString).toList();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static String base64(Bytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.toArray());
    }
}
