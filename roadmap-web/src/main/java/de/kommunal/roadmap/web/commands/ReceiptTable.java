package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.web.security.Actor;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Receipts by idempotency key. A receipt is stored in the transaction of its events, so either both
 * are there or neither is.
 */
@Component
class ReceiptTable {

    private static final String INSERT =
            """
            insert into command_receipt
                (actor, idempotency_key, request_hash, subject, version, position, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    ReceiptTable(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A stored receipt and the hash of the request that it is for. */
    record Entry(String requestHash, Receipt receipt) {}

    private record Row(String requestHash, String subject, long version, long position) {

        Entry entry() {
            return new Entry(requestHash, new Receipt(subject, version, position));
        }
    }

    Optional<Entry> find(String actor, String key) {
        return jdbc.sql(
                        """
                        select request_hash, subject, version, position from command_receipt
                        where actor = ? and idempotency_key = ?
                        """)
                .params(actor, key)
                .query(Row.class)
                .optional()
                .map(Row::entry);
    }

    /** The stored ones of these keys, by key. */
    Map<String, Entry> find(String keeper, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var entries = new HashMap<String, Entry>();
        jdbc.sql(
                        """
                        select idempotency_key, request_hash, subject, version, position
                        from command_receipt where actor = :actor and idempotency_key in (:keys)
                        """)
                .param("actor", keeper)
                .param("keys", keys)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        entries.put(
                                                row.getString("idempotency_key"),
                                                new Entry(
                                                        row.getString("request_hash"),
                                                        new Receipt(
                                                                row.getString("subject"),
                                                                row.getLong("version"),
                                                                row.getLong("position")))));
        return entries;
    }

    /**
     * The row of an order's receipt, to be stored with what the order records. If the key was used
     * meanwhile, both fail with a {@link DuplicateKeyException}.
     *
     * @param receipt the order's, once it is known where its events lie
     */
    static AppendTerms.Along row(
            Order order,
            Order.Once once,
            Instant now,
            Function<List<AppendTerms.Appended>, Receipt> receipt) {
        return new AppendTerms.Along(
                INSERT, appended -> values(order, once, now, receipt.apply(appended)));
    }

    /**
     * Inserts the receipts of orders with keys in the current transaction.
     *
     * @throws DuplicateKeyException if a key was used meanwhile
     */
    void insert(List<Ticket> tickets, Instant now) {
        batch.batchUpdate(
                INSERT,
                tickets.stream()
                        .map(ticket -> {
                            var order = ticket.order();
                            var once = Objects.requireNonNull(order.once());
                            return values(order, once, now, ticket.receipt()).toArray();
                        })
                        .toList());
    }

    private static List<Object> values(Order order, Order.Once once, Instant now, Receipt receipt) {
        return List.of(
                order.keeper(),
                once.key(),
                once.requestHash(),
                receipt.subject(),
                receipt.version(),
                receipt.position(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** Those of data sets are kept for ever: a set may be sent again at any time. */
    int forgetBefore(Instant time) {
        return jdbc.sql(
                        """
                        delete from command_receipt where created_at < ?
                        and not (actor = ? and idempotency_key like 'data-set/%')
                        """)
                .params(OffsetDateTime.ofInstant(time, ZoneOffset.UTC), Actor.SYSTEM.id())
                .update();
    }
}
