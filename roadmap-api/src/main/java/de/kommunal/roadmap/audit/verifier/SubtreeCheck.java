package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Compares the stored subtrees with those of the events. If one differs, either it or an event
 * below it was changed; which one, a signed root or the head row shows.
 */
final class SubtreeCheck {

    private final StoredSubtrees stored;
    private @Nullable Finding first;

    SubtreeCheck(StoredSubtrees stored) {
        this.stored = stored;
    }

    /** As a leaf completes them, the smallest first. */
    void compare(int level, long index, Bytes root) {
        if (first == null && level >= stored.lowestLevel()) {
            Optional<Bytes> there = stored.find(level, index);
            if (there.isEmpty() || !there.get().equals(root)) {
                first =
                        new Finding(
                                Kind.SUBTREE,
                                (index << level) + 1,
                                (index + 1) << level,
                                "the subtree %d of level %d is not what the events give"
                                        .formatted(index, level));
            }
        }
    }

    /** The first that differs, of those that end at or before a position. */
    Optional<Finding> wrong(long upTo) {
        return Optional.ofNullable(first).filter(it -> it.upTo() <= upTo);
    }

    /** The same finding about the events, at the place that it has in common with the subtree. */
    Finding narrowed(Finding byRoot) {
        if (first == null) {
            return byRoot;
        }
        long from = Math.max(byRoot.position(), first.position());
        long to = Math.min(byRoot.upTo(), first.upTo());
        return from > to
                ? first
                : new Finding(
                        Kind.ALTERED,
                        from,
                        to,
                        "the events are not those that were written; their hashes were made anew");
    }
}
