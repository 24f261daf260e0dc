package de.kommunal.roadmap.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The table of those who come with an identity of their issuer. It has a hash of who they are there
 * and the pseudonym that events carry, which is random: neither tells the other.
 */
@Component
class OidcPeople {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPeople.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    OidcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The pseudonym of somebody, the same each time; a new one for who comes first.
     *
     * @return empty for who was erased
     */
    Optional<String> actor(String issuer, String subject) {
        var hash = hash(issuer, subject);
        var known = find(hash);
        if (known.isEmpty()) {
            try {
                insert(hash);
            } catch (DuplicateKeyException e) {
                LOG.debug("Another request of the same person was first", e);
            }
            known = find(hash);
        }
        return known.stream().findFirst().flatMap(it -> it);
    }

    /** Whether somebody with this pseudonym may go on. */
    boolean isKnown(String actor) {
        return jdbc.sql("select count(*) from oidc_person where actor = ?")
                        .param(actor)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private List<Optional<String>> find(String hash) {
        return jdbc.sql("select actor from oidc_person where subject_hash = ?")
                .param(hash)
                .query((row, number) -> Optional.ofNullable(row.getString("actor")))
                .list();
    }

    private void insert(String hash) {
        jdbc.sql(
                        """
                        insert into oidc_person (subject_hash, actor, created_at)
                        values (:hash, :actor, :now)
                        """)
                .param("hash", hash)
                .param("actor", Secrets.actor())
                .param(
                        "now",
                        clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An address has no line feed, so no other pair has the same text. */
    private static String hash(String issuer, String subject) {
        try {
            var text = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
