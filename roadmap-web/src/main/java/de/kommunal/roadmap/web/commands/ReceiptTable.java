package de.kommunal.roadmap.web.commands;

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

/**
 * Receipts by idempotency key. A receipt is written in the transaction of its command, so either
 * both are there or neither is.
 */
@Component
class ReceiptTable {

    private static final String TAKE =
            """
            insert into command_receipt
                (actor, idempotency_key, request_hash, subject, version, position, created_at)
            values (?, ?, ?, ?, 0, 0, ?)
            """;
    private static final String COMPLETE =
            """
            update command_receipt set version = ?, position = ?
            where actor = ? and idempotency_key = ?
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

    /**
     * Takes the key for the current transaction.
     *
     * @throws DuplicateKeyException if another request has it; waits for one that is under way
     */
    void take(String actor, Order.Once once, String subject, Instant now) {
        jdbc.sql(TAKE)
                .params(
                        actor,
                        once.key(),
                        once.requestHash(),
                        subject,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void complete(String actor, String key, Receipt receipt) {
        jdbc.sql(COMPLETE).params(receipt.version(), receipt.position(), actor, key).update();
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

    /** Takes many keys at once, as {@link #take} does one. */
    void takeAll(List<Order> orders, Instant now) {
        batch.batchUpdate(
                TAKE,
                orders,
                orders.size(),
                (statement, order) -> {
                    var once = Objects.requireNonNull(order.once());
                    statement.setString(1, order.keeper());
                    statement.setString(2, once.key());
                    statement.setString(3, once.requestHash());
                    statement.setString(4, order.command().subject().id());
                    statement.setObject(5, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                });
    }

    /** Completes what {@link #takeAll} took. */
    void completeAll(List<Ticket> tickets) {
        batch.batchUpdate(
                COMPLETE,
                tickets,
                tickets.size(),
                (statement, ticket) -> {
                    var once = Objects.requireNonNull(ticket.order().once());
                    statement.setLong(1, ticket.receipt().version());
                    statement.setLong(2, ticket.receipt().position());
                    statement.setString(3, ticket.order().keeper());
                    statement.setString(4, once.key());
                });
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
