package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.security.ManagedAccount.Issued;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is done with API tokens; in the transaction of the caller, who keeps a note of it there. */
@Component
public class ManagedTokens {

    private final ApiTokens tokens;
    private final TokenImport waiting;
    private final Clock clock;

    ManagedTokens(JdbcClient jdbc, TokenImport waiting, Clock clock) {
        this.tokens = new ApiTokens(jdbc);
        this.waiting = waiting;
        this.clock = clock;
    }

    /** The newest first, also those that were just made at the command line. */
    public List<ManagedToken> all() {
        waiting.takeAll();
        return tokens.all();
    }

    public Optional<ManagedToken> find(String actor) {
        return tokens.all().stream().filter(token -> token.actor().equals(actor)).findFirst();
    }

    public static boolean isLabel(String label) {
        return ApiToken.isLabel(label);
    }

    /**
     * @throws IllegalArgumentException if it can't be called so
     */
    public Issued issue(String label, Role role) {
        var secret = TokenSecret.random();
        var token = ApiToken.of(secret, role, label, clock.instant());
        tokens.insert(token);
        return new Issued(token.actor(), secret.text());
    }

    /**
     * @return whether it was valid
     */
    public boolean revoke(ManagedToken token) {
        return tokens.revoke(token.actor(), clock.instant());
    }
}
