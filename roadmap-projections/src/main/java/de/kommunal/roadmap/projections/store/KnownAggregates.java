package de.kommunal.roadmap.projections.store;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.concurrent.ConcurrentMap;

/**
 * The aggregates that commands were about last, as they are after their last event, so that a
 * command does not apply a whole history once more. One is handed out only if the database knows
 * the same last event of it, whichever node wrote it; and none is kept whose history was corrected,
 * because what came before is then another than what it was told.
 */
final class KnownAggregates implements Cache {

    private static final int AT_MOST = 5_000;

    /** The greatest number would be sought through the whole history. */
    private static final String FROM =
            "select sequence_number from domain_event where aggregate_identifier = ?"
                    + " and sequence_number >= ? order by sequence_number limit 2";

    private final LogEventStore store;
    private final JdbcOperations jdbc;
    private final ConcurrentMap<Object, Known> known =
            Caffeine.newBuilder().maximumSize(AT_MOST).<Object, Known>build().asMap();

    KnownAggregates(LogEventStore store, JdbcOperations jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * @param entry of the framework
     * @param sequence number of the last event that the aggregate was told of
     */
    private record Known(Object entry, long sequence) {}

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
        var behind = jdbc.queryForList(FROM, Long.class, aggregate, one.sequence());
        return behind.equals(List.of(one.sequence())) ? one.entry() : null;
    }

    /** Called before the commit, within the lock of the aggregate; a rollback removes it again. */
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
            known.put(aggregate, new Known(entry, news.getLast().getSequenceNumber()));
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
