package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.ConsistencyProof;
import de.kommunal.roadmap.audit.format.InclusionProof;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.audit.verifier.KeyChain;
import de.kommunal.roadmap.audit.verifier.NotVerified;
import de.kommunal.roadmap.audit.verifier.NoteVerifier;
import de.kommunal.roadmap.audit.verifier.ProofVerifier;
import de.kommunal.roadmap.audit.verifier.VerifiedCheckpoint;
import de.kommunal.roadmap.web.support.Api;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Has what REST answers, the format and the verifier; nothing of the program that answers. */
final class Auditor {

    private final Api api;
    private final KeyIntroduction trusted;

    /** Trusts the first keys that are published now. */
    Auditor(Api api) {
        this.api = api;
        this.trusted = KeyIntroduction.parse(SignedNote.parse(introductions().getFirst()).text());
    }

    List<String> introductions() {
        return api.get("/api/audit/keys")
                .json()
                .path("keys")
                .valueStream()
                .map(pair -> pair.path("introduction").stringValue())
                .toList();
    }

    VerifiedCheckpoint verified(String note) throws NotVerified {
        return new NoteVerifier(KeyChain.verify(trusted, introductions())).verify(note);
    }

    /** The leaf of an event as {@code /api/audit/events/{id}} answers it. */
    static LogLeaf leaf(JsonNode answer) {
        var event = answer.path("event");
        Bytes payload = bytes(answer.path("payloadBytes"));
        Bytes metaData = bytes(answer.path("metaDataBytes"));
        return new LogLeaf(
                event.path("position").longValue(),
                event.path("id").stringValue(),
                event.path("aggregate").stringValue(),
                event.path("aggregateType").stringValue(),
                event.path("sequence").longValue(),
                Instant.parse(event.path("recordedAt").stringValue()),
                event.path("type").stringValue(),
                event.path("revision").stringValue(),
                payload.length(),
                payload.sha256(),
                metaData.length(),
                metaData.sha256());
    }

    private static Bytes bytes(JsonNode base64) {
        return Bytes.of(Base64.getDecoder().decode(base64.stringValue()));
    }

    static boolean includes(JsonNode proof, Bytes leafHash, Bytes root) {
        return ProofVerifier.includes(
                new InclusionProof(
                        proof.path("position").longValue(),
                        proof.path("size").longValue(),
                        path(proof)),
                leafHash,
                root);
    }

    boolean isConsistent(VerifiedCheckpoint from, VerifiedCheckpoint to) {
        long first = from.checkpoint().size();
        long second = to.checkpoint().size();
        var answer =
                api.get("/api/audit/proofs/consistency?from=%d&to=%d".formatted(first, second));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ProofVerifier.isConsistent(
                new ConsistencyProof(first, second, path(answer.json())),
                from.checkpoint().root(),
                to.checkpoint().root());
    }

    private static List<Bytes> path(JsonNode proof) {
        return proof.path("path").valueStream().map(it -> Bytes.ofHex(it.stringValue())).toList();
    }
}
