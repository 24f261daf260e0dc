package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Checks a log whose events are handed to it in the order of their positions. Of the events it
 * keeps the right edge of the tree and one number for each aggregate, however many there are. It
 * answers the first finding only: what lies behind it proves nothing.
 */
public final class LogVerifier {

    private final SignedRoots signed;
    private final SubtreeCheck subtrees;
    private final PlaceCheck places;
    private final SequenceCheck sequences;
    private TreeFrontier tree;
    private @Nullable Suspicion suspicion;
    private @Nullable Finding finding;

    /**
     * @param upTo position of the last event that will be handed over, if none is missing
     */
    public LogVerifier(SignedRoots signed, StoredSubtrees subtrees, long upTo) {
        this(signed, subtrees, upTo, TreeFrontier.EMPTY);
    }

    private LogVerifier(SignedRoots signed, StoredSubtrees subtrees, long upTo, TreeFrontier tree) {
        this.signed = signed;
        this.subtrees = new SubtreeCheck(subtrees);
        this.places = new PlaceCheck(upTo);
        this.sequences = new SequenceCheck(tree.size() == 0);
        this.tree = tree;
    }

    /**
     * Goes on behind events that are known to be good. As it has not seen them, it takes the first
     * event of each aggregate as it comes, and compares with nothing that is stored elsewhere.
     *
     * @param tree of those events
     * @param upTo position of the last event that will be handed over, if none is missing
     */
    public static LogVerifier continuing(TreeFrontier tree, long upTo) {
        return new LogVerifier(SignedRoots.none(), StoredSubtrees.NONE, upTo, tree);
    }

    /**
     * The next event that is stored.
     *
     * @param leaf as its contents say
     * @param storedHash its leaf hash as it is stored
     */
    public void take(LogLeaf leaf, Bytes storedHash) {
        if (finding != null) {
            return;
        }
        if (suspicion != null) {
            suspicion.look(leaf, storedHash).ifPresent(this::decide);
            return;
        }
        places.check(leaf, storedHash, next(), sequences.wasThere(leaf))
                .or(() -> sequences.check(leaf, signed.fitsUpTo() + 1))
                .ifPresentOrElse(this::suspect, () -> append(leaf, storedHash));
    }

    /**
     * The next row is no event.
     *
     * @param text what is wrong with it, for people
     */
    public void takeUnreadable(long position, String text) {
        if (finding == null && suspicion == null) {
            suspect(
                    position == next()
                            ? Suspicion.sure(Finding.at(Kind.ALTERED, position, text))
                            : PlaceCheck.missing(next()));
        }
    }

    private void append(LogLeaf leaf, Bytes storedHash) {
        places.passed(leaf.position(), storedHash);
        tree = tree.append(storedHash, subtrees::compare);
        signed.compare(tree).ifPresent(this::suspectRoot);
        if (signed.fitsUpTo() == tree.size()) {
            subtrees.wrong(tree.size()).ifPresent(this::decide);
        }
    }

    private void suspect(Suspicion reason) {
        if (reason.isSure()) {
            decide(reason.otherwise());
        } else {
            suspicion = reason;
        }
    }

    /** A root that does not fit and a subtree that does not fit agree against the events. */
    private void suspectRoot(Finding byRoot) {
        if (byRoot.kind() == Kind.SIGNATURE) {
            decide(byRoot);
            return;
        }
        suspect(
                new Suspicion(
                        subtrees.narrowed(byRoot),
                        Suspicion.madeFor(tree.size()),
                        Finding.at(
                                Kind.INSERTED,
                                tree.size(),
                                "the event was not there; the one of this position lies further"
                                        + " behind")));
    }

    /** After the last event: whether the log ends there, and as was signed. */
    public void end(StoredHead head) {
        if (finding == null && suspicion != null) {
            decide(suspicion.otherwise());
        }
        if (finding == null) {
            HeadCheck.end(head, tree).or(() -> signed.compareEnd(tree)).ifPresent(this::decide);
        }
        if (finding == null) {
            finding =
                    HeadCheck.root(head, tree, signed.fitsUpTo())
                            .map(subtrees::narrowed)
                            .or(() -> subtrees.wrong(tree.size()))
                            .or(() -> HeadCheck.time(head, tree, lastRecordedAt()))
                            .orElse(null);
        }
    }

    private void decide(Finding found) {
        finding = subtrees.wrong(found.position() - 1).orElse(found);
    }

    private long next() {
        return tree.size() + 1;
    }

    /** The tree of the events that were found good. */
    public TreeFrontier tree() {
        return tree;
    }

    /** When the last of the events that were found good was recorded. */
    public Instant lastRecordedAt() {
        return sequences.lastRecordedAt();
    }

    /** What was found; empty as long as everything is as it was written. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }
}
