package de.kommunal.roadmap.projections.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The histories that commands were about last, decoded. An event never changes, so what is kept
 * stays true; what follows it is read each time, whichever node it came from. So a long history
 * costs a command about what a short one does.
 */
final class RecentHistories {

    /** Of all histories together; some tens of megabytes. */
    private static final long EVENTS_AT_MOST = 20_000;

    private final Cache<String, List<DomainEventMessage<?>>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(EVENTS_AT_MOST)
                    .<String, List<DomainEventMessage<?>>>weigher(
                            (aggregate, events) -> events.size())
                    .build();

    /**
     * The whole history.
     *
     * @param from reads what was recorded from a sequence number on
     */
    List<DomainEventMessage<?>> read(
            String aggregate, LongFunction<Stream<? extends DomainEventMessage<?>>> from) {
        var before = kept.getIfPresent(aggregate);
        if (before == null) {
            before = List.of();
        }
        var next = before.isEmpty() ? 0 : before.getLast().getSequenceNumber() + 1;
        List<? extends DomainEventMessage<?>> news = from.apply(next).toList();
        if (news.isEmpty()) {
            return before;
        }
        List<DomainEventMessage<?>> all =
                Stream.<DomainEventMessage<?>>concat(before.stream(), news.stream()).toList();
        keepOnceCommitted(aggregate, all);
        return all;
    }

    /** Part of it may be of this very transaction, which may yet be rolled back. */
    private void keepOnceCommitted(String aggregate, List<DomainEventMessage<?>> history) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(aggregate, history);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        keep(aggregate, history);
                    }
                });
    }

    private void keep(String aggregate, List<DomainEventMessage<?>> history) {
        kept.asMap()
                .merge(aggregate, history, (one, other) -> one.size() < other.size() ? other : one);
    }
}
