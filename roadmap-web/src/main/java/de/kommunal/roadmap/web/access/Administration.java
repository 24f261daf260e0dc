package de.kommunal.roadmap.web.access;

import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.audit.PublishedKeys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds what was done at the command line, where the program that keeps this log was not asked:
 * tokens, one-time passwords and keys that it has no entry of yet.
 */
@Component
class Administration {

    private static final Logger LOG = LoggerFactory.getLogger(Administration.class);

    /** In place of a method of HTTP. */
    static final String METHOD = "CLI";

    private final JdbcClient jdbc;
    private final AccessTable table;
    private final PublishedKeys keys;
    private final Clock clock;
    private final OneAtATime nodes;

    Administration(
            JdbcClient jdbc, AccessTable table, PublishedKeys keys, Clock clock, OneAtATime nodes) {
        this.jdbc = jdbc;
        this.table = table;
        this.keys = keys;
        this.clock = clock;
        this.nodes = nodes;
    }

    private record Token(
            String actor, String role, Instant createdAt, Optional<Instant> revokedAt) {}

    /** What was done, in words that are never the same twice. */
    private record Act(String words, Instant at) {}

    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        try {
            nodes.run("access-administration", this::record);
        } catch (DataAccessException e) {
            LOG.error("What was done at the command line could not be recorded", e);
        }
    }

    /**
     * Writes what has no entry yet, with the time at which it was done. What is done at a page has
     * one from the same transaction, so the entries are read after what they are about.
     */
    synchronized void record() {
        var acts = acts();
        var recorded =
                new HashSet<>(
                        jdbc.sql("select path from access_entry where kind = ?")
                                .param(AccessKind.ADMINISTRATION.name())
                                .query(String.class)
                                .list());
        var now = clock.instant();
        var missing =
                acts.stream()
                        .filter(act -> !recorded.contains(act.words()))
                        // what need not be kept any more was recorded once, and forgotten
                        .filter(act -> table.keeps(act.at(), now))
                        .map(Administration::entry)
                        .toList();
        if (!missing.isEmpty()) {
            table.insert(missing);
        }
    }

    private List<Act> acts() {
        var acts = new ArrayList<Act>();
        for (var token : tokens()) {
            acts.add(new Act(ActLog.issued(token.actor(), token.role()), token.createdAt()));
            token.revokedAt().ifPresent(at -> acts.add(new Act(ActLog.revoked(token.actor()), at)));
        }
        acts.addAll(renewals());
        keys.introduced()
                .forEach(pair -> acts.add(new Act("log keys " + pair.number(), pair.since())));
        return acts;
    }

    private List<Token> tokens() {
        return jdbc.sql("select actor, role, created_at, revoked_at from api_token")
                .query((row, number) ->
                        new Token(
                                row.getString("actor"),
                                row.getString("role"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(
                                                row.getObject("revoked_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                .list();
    }

    private List<Act> renewals() {
        return jdbc.sql("select actor, renewed_at from account where renewed_at is not null")
                .query((row, number) -> {
                    var at = row.getObject("renewed_at", OffsetDateTime.class).toInstant();
                    return new Act(
                            "account password %s %s".formatted(row.getString("actor"), at), at);
                })
                .list();
    }

    private static AccessEntry entry(Act act) {
        return new AccessEntry(
                0,
                act.at(),
                null,
                null,
                AccessKind.ADMINISTRATION,
                METHOD,
                act.words(),
                0,
                null,
                null,
                null);
    }
}
