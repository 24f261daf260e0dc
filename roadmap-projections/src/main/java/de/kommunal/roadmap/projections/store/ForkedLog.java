package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.SignedRecord;
import de.kommunal.roadmap.audit.StoredEvent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The log as the current thread is to see it: as it is stored or, in a fork, up to where the fork
 * leaves it, with the fork's events behind that.
 */
final class ForkedLog implements EventLog {

    private final EventLog stored;

    ForkedLog(EventLog stored) {
        this.stored = stored;
    }

    @Override
    public Head head() {
        return Fork.current().map(Fork::head).orElseGet(stored::head);
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return Fork.current()
                .map(fork ->
                        with(
                                fork,
                                stored.read(afterPosition, limit).stream(),
                                event -> event.position() > afterPosition,
                                limit))
                .orElseGet(() -> stored.read(afterPosition, limit));
    }

    @Override
    public Optional<StoredEvent> find(String eventId) {
        return Fork.current()
                .map(fork ->
                        with(
                                        fork,
                                        stored.find(eventId).stream(),
                                        event -> event.eventId().equals(eventId),
                                        1)
                                .stream()
                                .findFirst())
                .orElseGet(() -> stored.find(eventId));
    }

    @Override
    public List<StoredEvent> ofAggregate(String aggregateId) {
        return Fork.current()
                .map(fork ->
                        with(
                                fork,
                                stored.ofAggregate(aggregateId).stream(),
                                event -> event.aggregateId().equals(aggregateId),
                                Integer.MAX_VALUE))
                .orElseGet(() -> stored.ofAggregate(aggregateId));
    }

    @Override
    public long positionAt(Instant recordedAt) {
        var position = stored.positionAt(recordedAt);
        return Fork.current()
                .map(fork ->
                        fork.events().reversed().stream()
                                .filter(event -> !event.recordedAt().isAfter(recordedAt))
                                .findFirst()
                                .map(StoredEvent::position)
                                .orElse(Math.min(position, fork.base().position())))
                .orElse(position);
    }

    /** Of the log as it is stored: a fork proves nothing. */
    @Override
    public Recomputation recompute() {
        return stored.recompute();
    }

    /** Of the log as it is stored. */
    @Override
    public LogVerification verification(Supplier<SignedRecord> signed) {
        return stored.verification(signed);
    }

    private static List<StoredEvent> with(
            Fork fork, Stream<StoredEvent> fromTheLog, Predicate<StoredEvent> wanted, int limit) {
        return Stream.concat(
                        fromTheLog.filter(event -> event.position() <= fork.base().position()),
                        fork.events().stream().filter(wanted))
                .limit(limit)
                .toList();
    }
}
