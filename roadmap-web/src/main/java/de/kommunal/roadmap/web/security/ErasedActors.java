package de.kommunal.roadmap.web.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;

/** Takes from accounts, tokens and identities what tells who somebody is. */
@Component
public class ErasedActors {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    ErasedActors(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Leaves of an account and a token only the pseudonym, with which nobody signs in any more. For
     * the access log, they stay.
     */
    public void erase(String actor) {
        if (hasNamedAccount(actor)) {
            // a hash takes its time, and at each start everybody is erased again
            jdbc.sql(
                            """
                            update account
                            set login = actor, password_hash = :hash, enabled = false,
                                version = version + 1
                            where actor = :actor
                            """)
                    .param("hash", passwords.encode(Secrets.base64()))
                    .param("actor", actor)
                    .update();
        }
        jdbc.sql(
                        """
                        update api_token
                        set label = actor, revoked_at = coalesce(revoked_at, :now)
                        where actor = :actor and (label <> actor or revoked_at is null)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
        // the hash of who it was stays, to refuse them; what led from it to the pseudonym does not
        jdbc.sql("update oidc_person set actor = null where actor = :actor")
                .param("actor", actor)
                .update();
    }

    private boolean hasNamedAccount(String actor) {
        return jdbc.sql("select count(*) from account where actor = :actor and login <> actor")
                        .param("actor", actor)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
