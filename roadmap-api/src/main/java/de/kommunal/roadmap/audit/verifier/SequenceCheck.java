package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether events whose leaf hashes are right continue those before them. If they do not, the hashes
 * were made anew.
 */
final class SequenceCheck {

    private final Map<String, Long> next = new HashMap<>();
    private final boolean fromTheBeginning;
    private Instant lastRecordedAt = Instant.EPOCH;

    /**
     * @param fromTheBeginning whether the first event of each aggregate will go by
     */
    SequenceCheck(boolean fromTheBeginning) {
        this.fromTheBeginning = fromTheBeginning;
    }

    Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    /** Whether an event with this sequence of its aggregate went by already. */
    boolean wasThere(LogLeaf leaf) {
        return leaf.sequence() < next.getOrDefault(leaf.aggregateId(), 0L);
    }

    /**
     * @param from the first position that may have been written anew
     */
    Optional<Suspicion> check(LogLeaf leaf, long from) {
        String aggregate = leaf.aggregateId();
        long expected = next.getOrDefault(aggregate, fromTheBeginning ? 0L : leaf.sequence());
        if (leaf.recordedAt().isBefore(lastRecordedAt)) {
            return sure(Kind.ALTERED, leaf, from, "the recorded time goes back");
        }
        if (leaf.sequence() < expected) {
            return sure(
                    Kind.INSERTED,
                    leaf,
                    from,
                    "number %d of %s is there twice".formatted(leaf.sequence(), aggregate));
        }
        if (leaf.sequence() > expected) {
            return Optional.of(
                    new Suspicion(
                            at(
                                    Kind.MISSING,
                                    leaf,
                                    from,
                                    "the sequence of " + aggregate + " has a hole"),
                            Suspicion.next(aggregate, expected),
                            at(
                                    Kind.REORDERED,
                                    leaf,
                                    from,
                                    "the events of " + aggregate + " lie in another order")));
        }
        next.put(aggregate, expected + 1);
        lastRecordedAt = leaf.recordedAt();
        return Optional.empty();
    }

    private static Optional<Suspicion> sure(Kind kind, LogLeaf leaf, long from, String text) {
        return Optional.of(Suspicion.sure(at(kind, leaf, from, text)));
    }

    private static Finding at(Kind kind, LogLeaf leaf, long from, String text) {
        return new Finding(kind, from, leaf.position(), text);
    }
}
