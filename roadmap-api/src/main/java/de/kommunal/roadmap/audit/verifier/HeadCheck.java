package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.audit.format.TreeHash;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the head row and the events part. The frontier in it has one hash for each complete
 * subtree, so the first of them that differs says below which one to look.
 */
final class HeadCheck {

    private HeadCheck() {}

    /** Whether the log ends where the head row says. */
    static Optional<Finding> end(StoredHead head, TreeFrontier tree) {
        if (tree.size() < head.position()) {
            return Optional.of(Finding.at(Kind.MISSING, tree.size() + 1, "the event is missing"));
        }
        return head.last() > head.position()
                ? Optional.of(
                        Finding.at(
                                Kind.INSERTED,
                                head.position() + 1,
                                "an event lies behind the head of the log"))
                : Optional.empty();
    }

    /**
     * Whether root and frontier are those of the events.
     *
     * @param tree of the events
     * @param fitsUpTo up to which position the events are known to be good
     */
    static Optional<Finding> root(StoredHead head, TreeFrontier tree, long fitsUpTo) {
        if (head.frontier().equals(tree.toBytes()) && head.root().equals(tree.root())) {
            return Optional.empty();
        }
        Place place = place(head, tree, fitsUpTo);
        return Optional.of(
                new Finding(
                        Kind.HEAD,
                        place.first(),
                        place.last(),
                        "the head row is not what the events give"));
    }

    /** Whether the time is that of the last event. */
    static Optional<Finding> time(StoredHead head, TreeFrontier tree, Instant lastRecordedAt) {
        return head.recordedAt().equals(RecordedTime.text(lastRecordedAt))
                ? Optional.empty()
                : Optional.of(
                        Finding.at(
                                Kind.HEAD,
                                tree.size(),
                                "the head row has the time of another event"));
    }

    /** Positions, both inclusive. */
    private record Place(long first, long last) {}

    private static Place place(StoredHead head, TreeFrontier tree, long fitsUpTo) {
        var atTheEnd = new Place(tree.size(), tree.size());
        TreeFrontier stored;
        try {
            stored = TreeFrontier.fromBytes(head.frontier());
        } catch (IllegalArgumentException e) {
            return atTheEnd;
        }
        if (stored.size() != tree.size() || !stored.root().equals(head.root())) {
            // the row contradicts itself, so it is the row
            return atTheEnd;
        }
        return place(stored.toBytes(), tree.toBytes(), tree.size(), fitsUpTo);
    }

    private static Place place(Bytes stored, Bytes computed, long size, long fitsUpTo) {
        byte[] left = stored.toArray();
        byte[] right = computed.toArray();
        int hash = Long.BYTES;
        long start = 0;
        long rest = size;
        while (rest > 0) {
            long leaves = Long.highestOneBit(rest);
            if (!Arrays.equals(
                    left, hash, hash + TreeHash.LENGTH, right, hash, hash + TreeHash.LENGTH)) {
                return new Place(Math.max(start, fitsUpTo) + 1, start + leaves);
            }
            hash += TreeHash.LENGTH;
            start += leaves;
            rest -= leaves;
        }
        return new Place(size, size);
    }
}
