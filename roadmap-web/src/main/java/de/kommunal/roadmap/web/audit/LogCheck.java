package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.audit.verifier.Finding;
import de.kommunal.roadmap.audit.verifier.LogVerifier;
import de.kommunal.roadmap.audit.verifier.NotVerified;
import de.kommunal.roadmap.audit.verifier.NoteVerifier;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Optional;

/** Whether the log is still what was signed, and what has come to it since. */
final class LogCheck {

    /**
     * Up to this size the whole log is recomputed each time, which takes a fraction of a second.
     */
    static final int SMALL = 10_000;

    private static final int PAGE = 1_000;

    private final EventLog log;
    private final LogProofs proofs;

    LogCheck(EventLog log, LogProofs proofs) {
        this.log = log;
        this.proofs = proofs;
    }

    /**
     * The tree of the head, continued from the last signed one with leaves that are computed anew.
     *
     * @param last from the table of checkpoints
     * @param keys from which the note of the last checkpoint comes too, from outside of the
     *     database
     * @throws ApiProblem if anything does not fit together
     */
    TreeFrontier treeOf(Head head, Optional<SignedCheckpoint> last, LogKeys keys) {
        var notes = new NoteVerifier(keys.introduced());
        keys.lastCheckpoint()
                .map(note -> read(notes, note))
                .ifPresent(signed -> requireStillThere(signed, head));
        last.ifPresent(signed -> {
            Checkpoint checkpoint = read(notes, signed.note());
            requireStillThere(checkpoint, head);
            if (signed.size() != checkpoint.size()
                    || !signed.tree().root().equals(checkpoint.root())) {
                throw altered("The table of checkpoints does not say what was signed.");
            }
        });
        TreeFrontier tree =
                extended(last.map(SignedCheckpoint::tree).orElse(TreeFrontier.EMPTY), head);
        if (!tree.root().equals(head.rootHash())) {
            throw altered(
                    "The log of %d events does not continue what was signed at %d."
                            .formatted(
                                    head.position(), last.map(SignedCheckpoint::size).orElse(0L)));
        }
        if (head.position() <= SMALL) {
            // what was signed before the last checkpoint is checked once a day
            refuseDiverged(log.recompute());
        }
        return tree;
    }

    private static Checkpoint read(NoteVerifier notes, String note) {
        try {
            return notes.verify(note).checkpoint();
        } catch (NotVerified e) {
            throw altered("A checkpoint is not as it was signed: " + e.getMessage() + ".");
        }
    }

    private void requireStillThere(Checkpoint signed, Head head) {
        if (head.position() < signed.size()) {
            throw altered(
                    "The log has %d events, but had %d when it was signed."
                            .formatted(head.position(), signed.size()));
        }
        if (!rootAt(signed.size()).equals(Optional.of(signed.root()))) {
            throw altered(
                    "The first %d events of the log are not those that were signed."
                            .formatted(signed.size()));
        }
    }

    private Optional<Bytes> rootAt(long size) {
        try {
            return Optional.of(proofs.root(size));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private TreeFrontier extended(TreeFrontier tree, Head head) {
        var verifier = LogVerifier.continuing(tree, head.position());
        long reached = tree.size();
        while (reached < head.position()) {
            List<StoredEvent> page = log.read(reached, PAGE);
            page.stream()
                    .filter(event -> event.position() <= head.position())
                    .forEach(event -> verifier.take(event.leaf(), event.leafHash()));
            verifier.finding().ifPresent(LogCheck::refuse);
            // what is missing at the end shows in the root
            reached = page.isEmpty() ? head.position() : page.getLast().position();
        }
        return verifier.tree();
    }

    /**
     * Checks the whole log against all that was signed.
     *
     * @throws ApiProblem if it is not as it was written
     */
    void requireIntact(LogKeys keys) {
        LogVerification verification = log.verification(keys::record);
        boolean more = true;
        while (more) {
            more = verification.next();
        }
        refuseDiverged(verification.result());
    }

    private static void refuseDiverged(Recomputation outcome) {
        if (outcome instanceof Recomputation.Diverged(Finding finding)) {
            refuse(finding);
        }
    }

    private static void refuse(Finding finding) {
        throw altered(
                "At position %d: %s (%s)."
                        .formatted(finding.position(), finding.text(), finding.kind()));
    }

    static ApiProblem altered(String finding) {
        return new ApiProblem(
                HttpStatus.CONFLICT,
                "log-altered",
                finding + " Nothing is signed until the log is again what was signed.");
    }
}
