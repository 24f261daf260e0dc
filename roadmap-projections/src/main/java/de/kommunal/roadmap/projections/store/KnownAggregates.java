package de.kommunal.roadmap.projections.store;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentMap;

/**
 * The aggregates that commands were about last, as they are after their last event, so that a
 * command does not apply a whole history once more. One is handed out if its last event is that of
 * the log, or if that is known at the end of the unit of work ({@link AggregateFreshness}); and
 * none is kept whose history was corrected, because what came before is then another than what it
 * was told.
 */
final class KnownAggregates implements Cache {

    private static final int AT_MOST = 5_000;

    private final LogEventStore store;
    private final AggregateFreshness freshness;
    private final ConcurrentMap<Object, Known> known =
            Caffeine.newBuilder().maximumSize(AT_MOST).<Object, Known>build().asMap();

    KnownAggregates(LogEventStore store, AggregateFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
        store.tell(this::committed);
    }

    /** What was recorded in its history past the aggregate leaves it behind. */
    private void committed(DomainEventMessage<?> event) {
        known.computeIfPresent(
                event.getAggregateIdentifier(),
                (aggregate, one) -> one.sequence() < event.getSequenceNumber() ? null : one);
    }

    /**
     * @param entry of the framework
     * @param sequence number of the last event that the aggregate was told of
     * @param era in which that was the last one
     */
    private record Known(Object entry, long sequence, long era) {}

    // the signature is the framework's
    @NullUnmarked
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> V get(K aggregate) {
        return (V) fresh(aggregate);
    }

    /** Null if none is kept, or another event has come after its last one. */
    private @Nullable Object fresh(Object aggregate) {
        var one = known.get(aggregate);
        if (one == null || Fork.current().isPresent()) {
            return null;
        }
        var era = freshness.era();
        var name = aggregate.toString();
        if (one.era() == era && freshness.give(name, one.sequence(), era)) {
            return one.entry();
        }
        if (!freshness.isLast(name, one.sequence())) {
            return null;
        }
        known.replace(aggregate, one, new Known(one.entry(), one.sequence(), era));
        return one.entry();
    }

    /**
     * Called before the append, within the lock of the aggregate, so that it is not taken for
     * fresher than it was at the append; a rollback removes it again.
     */
    @Override
    public void put(Object aggregate, Object entry) {
        if (Fork.current().isPresent()) {
            return;
        }
        var news = store.staged(aggregate.toString());
        if (news.isEmpty()) {
            return;
        }
        if (news.stream().anyMatch(CorrectedStream::corrects)) {
            known.remove(aggregate);
        } else {
            known.put(
                    aggregate,
                    new Known(entry, news.getLast().getSequenceNumber(), freshness.era()));
        }
    }

    @Override
    public boolean containsKey(Object aggregate) {
        return fresh(aggregate) != null;
    }

    @Override
    public boolean putIfAbsent(Object aggregate, Object entry) {
        if (containsKey(aggregate)) {
            return false;
        }
        put(aggregate, entry);
        return true;
    }

    @Override
    public boolean remove(Object aggregate) {
        return known.remove(aggregate) != null;
    }

    @Override
    public void removeAll() {
        known.clear();
    }

    /** Nobody listens to what is only kept to save time. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody is told of kept aggregates");
    }
}
