package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What was signed about a log, to be compared with it as its events go by. */
public final class SignedRoots {

    private final Iterator<StoredCheckpoint> table;
    private final @Nullable NoteVerifier notes;
    private final @Nullable String keyProblem;
    private final @Nullable String kept;
    private final @Nullable Checkpoint keptCheckpoint;
    private @Nullable StoredCheckpoint next;
    private long fitsUpTo;

    private SignedRoots(
            Iterator<StoredCheckpoint> table,
            @Nullable NoteVerifier notes,
            @Nullable String keyProblem,
            @Nullable String kept) {
        this.table = table;
        this.notes = notes;
        this.keyProblem = keyProblem;
        this.kept = kept;
        this.keptCheckpoint = kept == null ? null : read(kept);
        this.next = table.hasNext() ? table.next() : null;
    }

    /** For a log of which nothing signed is known. */
    public static SignedRoots none() {
        return new SignedRoots(List.<StoredCheckpoint>of().iterator(), null, null, null);
    }

    /**
     * @param introductions of all pairs of keys; the first one is believed, unless it is known from
     *     elsewhere
     * @param trusted the first pair as it is known from elsewhere; null if it is not
     * @param table the stored checkpoints, by size
     * @param kept the note of the last checkpoint, from outside of the database; null if there is
     *     none
     */
    public static SignedRoots of(
            List<String> introductions,
            @Nullable KeyIntroduction trusted,
            Iterator<StoredCheckpoint> table,
            @Nullable String kept) {
        try {
            return new SignedRoots(
                    table, new NoteVerifier(keys(introductions, trusted)), null, kept);
        } catch (NotVerified | IllegalArgumentException e) {
            return new SignedRoots(table, null, e.getMessage(), kept);
        }
    }

    private static List<KeyIntroduction> keys(
            List<String> introductions, @Nullable KeyIntroduction trusted) throws NotVerified {
        if (introductions.isEmpty()) {
            return List.of();
        }
        KeyIntroduction first =
                trusted == null
                        ? KeyIntroduction.parse(SignedNote.parse(introductions.getFirst()).text())
                        : trusted;
        return KeyChain.verify(first, introductions);
    }

    private static @Nullable Checkpoint read(String note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The size up to which the events are those that were signed. */
    long fitsUpTo() {
        return fitsUpTo;
    }

    /** Compares the tree with all that was signed when it had this size. */
    Optional<Finding> compare(TreeFrontier tree) {
        while (next != null && next.size() <= tree.size()) {
            Optional<Finding> finding = compare(next, tree);
            if (finding.isPresent()) {
                return finding;
            }
            next = table.hasNext() ? table.next() : null;
        }
        if (kept != null && keptCheckpoint != null && keptCheckpoint.size() == tree.size()) {
            return compare(kept, tree);
        }
        return Optional.empty();
    }

    private Optional<Finding> compare(StoredCheckpoint stored, TreeFrontier tree) {
        if (stored.size() != tree.size()) {
            return signature(stored.size(), "there can be no checkpoint of " + stored.size());
        }
        Optional<Finding> finding = compare(stored.note(), tree);
        if (finding.isPresent()) {
            return finding;
        }
        boolean same =
                stored.root().equals(tree.root()) && stored.frontier().equals(tree.toBytes());
        return same
                ? Optional.empty()
                : signature(tree.size(), "the table of checkpoints does not say what was signed");
    }

    private Optional<Finding> compare(String note, TreeFrontier tree) {
        if (notes == null) {
            return signature(tree.size(), "the keys that sign the log are not good: " + keyProblem);
        }
        try {
            Checkpoint signed = notes.verify(note).checkpoint();
            if (signed.size() != tree.size()) {
                return signature(
                        tree.size(), "the checkpoint of this size was signed for " + signed.size());
            }
            if (!signed.root().equals(tree.root())) {
                return Optional.of(
                        new Finding(
                                Kind.ALTERED,
                                fitsUpTo + 1,
                                tree.size(),
                                "the first "
                                        + tree.size()
                                        + " events are not those that were"
                                        + " signed; their hashes were made anew"));
            }
            fitsUpTo = tree.size();
            return Optional.empty();
        } catch (NotVerified e) {
            return signature(
                    tree.size(), "the checkpoint is not as it was signed: " + e.getMessage());
        }
    }

    /** After the last event: whether more was signed than there is. */
    Optional<Finding> compareEnd(TreeFrontier tree) {
        if (kept != null && keptCheckpoint == null) {
            return signature(tree.size(), "the kept checkpoint can't be read");
        }
        long signed =
                Math.max(
                        next == null ? 0 : next.size(),
                        keptCheckpoint == null ? 0 : keptCheckpoint.size());
        return signed <= tree.size()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                Kind.SHORTER_THAN_CHECKPOINT,
                                fitsUpTo + 1,
                                tree.size() + 1,
                                "there are %d events, but there were %d when they were signed"
                                        .formatted(tree.size(), signed)));
    }

    private static Optional<Finding> signature(long position, String text) {
        return Optional.of(Finding.at(Kind.SIGNATURE, position, text));
    }
}
