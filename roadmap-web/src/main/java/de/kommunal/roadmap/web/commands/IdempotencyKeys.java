package de.kommunal.roadmap.web.commands;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The keys under which requests were sent, as long as their receipts are kept. */
@Component
public class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Looks through the receipts of one actor, of at most 30 days.
     *
     * @param position of the request's last event
     */
    public Optional<String> of(String actor, long position) {
        return jdbc.sql(
                        """
                        select idempotency_key from command_receipt
                        where actor = ? and position = ?
                        """)
                .params(actor, position)
                .query(String.class)
                .optional();
    }
}
