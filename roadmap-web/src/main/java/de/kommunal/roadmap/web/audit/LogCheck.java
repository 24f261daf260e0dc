package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.TreeFrontier;
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
     * @param kept the note of the last checkpoint, from outside of the database
     * @throws ApiProblem if anything does not fit together
     */
    TreeFrontier treeOf(
            Head head,
            Optional<SignedCheckpoint> last,
            Optional<String> kept,
            List<KeyIntroduction> keys,
            boolean everything) {
        var notes = new NoteVerifier(keys);
        kept.map(note -> read(notes, note)).ifPresent(signed -> requireStillThere(signed, head));
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
        if (everything || head.position() <= SMALL) {
            requireIntact();
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
        TreeFrontier extended = tree;
        while (extended.size() < head.position()) {
            long before = extended.size();
            for (StoredEvent event : log.read(before, PAGE)) {
                if (event.position() != extended.size() + 1
                        || !event.leaf().hash().equals(event.leafHash())) {
                    throw altered(
                            "Event %d is not as it was written.".formatted(extended.size() + 1));
                }
                if (extended.size() < head.position()) {
                    extended = extended.append(event.leafHash());
                }
            }
            if (extended.size() == before) {
                throw altered("Event %d is missing.".formatted(before + 1));
            }
        }
        return extended;
    }

    private void requireIntact() {
        if (log.recompute() instanceof Recomputation.Diverged(long position, String finding)) {
            throw altered("At position %d: %s.".formatted(position, finding));
        }
    }

    static ApiProblem altered(String finding) {
        return new ApiProblem(
                HttpStatus.CONFLICT,
                "log-altered",
                finding + " Nothing is signed until the log is again what was signed.");
    }
}
