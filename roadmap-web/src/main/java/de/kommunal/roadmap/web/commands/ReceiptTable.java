package de.kommunal.roadmap.web.commands;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Receipts by idempotency key. A receipt is written in the transaction of its command, so either
 * both are there or neither is.
 */
@Component
class ReceiptTable {

    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql(
                        """
                        insert into command_receipt
                            (actor, idempotency_key, request_hash, subject, version, position, created_at)
                        values (?, ?, ?, ?, 0, 0, ?)
                        """)
                .params(
                        actor,
                        once.key(),
                        once.requestHash(),
                        subject,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void complete(String actor, String key, Receipt receipt) {
        jdbc.sql(
                        """
                        update command_receipt set version = ?, position = ?
                        where actor = ? and idempotency_key = ?
                        """)
                .params(receipt.version(), receipt.position(), actor, key)
                .update();
    }

    int forgetBefore(Instant time) {
        return jdbc.sql("delete from command_receipt where created_at < ?")
                .param(OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .update();
    }
}
