package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;

import java.util.List;
import java.util.Optional;

/**
 * Something is wrong at a position; what it is depends on whether the event that belongs there lies
 * further behind.
 *
 * @param otherwise what it is if no event behind belongs there
 * @param ifFound what it is if an event is found there
 */
record Suspicion(Finding otherwise, List<Hint> ifFound) {

    /** What it is if an event is found. */
    record Hint(Sought sought, Finding finding) {}

    Suspicion(Finding otherwise, Sought sought, Finding ifFound) {
        this(otherwise, List.of(new Hint(sought, ifFound)));
    }

    /** It is so, whatever lies behind. */
    static Suspicion sure(Finding finding) {
        return new Suspicion(finding, List.of());
    }

    boolean isSure() {
        return ifFound.isEmpty();
    }

    /** What the event shows, if anything. */
    Optional<Finding> look(LogLeaf leaf, Bytes storedHash) {
        return ifFound.stream()
                .filter(hint -> hint.sought().is(leaf, storedHash))
                .map(Hint::finding)
                .findFirst();
    }

    /** Tells an event by what it says and by the leaf hash that it has. */
    @FunctionalInterface
    interface Sought {

        boolean is(LogLeaf leaf, Bytes storedHash);
    }

    /** The event whose leaf hash was made for this position. */
    static Sought madeFor(long position) {
        return (leaf, storedHash) -> at(leaf, position).hash().equals(storedHash);
    }

    /** The event whose contents the leaf hash at this position was made of. */
    static Sought hashedTo(long position, Bytes hashAtPosition) {
        return (leaf, storedHash) -> at(leaf, position).hash().equals(hashAtPosition);
    }

    /** The event of an aggregate that comes next. */
    static Sought next(String aggregateId, long sequence) {
        return (leaf, storedHash) ->
                leaf.aggregateId().equals(aggregateId) && leaf.sequence() == sequence;
    }

    /** The leaf as it was if it had lain at this position. */
    static LogLeaf at(LogLeaf leaf, long position) {
        return new LogLeaf(
                position,
                leaf.eventId(),
                leaf.aggregateId(),
                leaf.aggregateType(),
                leaf.sequence(),
                leaf.recordedAt(),
                leaf.payloadType(),
                leaf.revision(),
                leaf.payloadLength(),
                leaf.payloadHash(),
                leaf.metadataLength(),
                leaf.metadataHash());
    }
}
