package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

import java.util.List;

/** Somebody who comes with an API token: first claimed, then known. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private record Owner(Actor actor) implements CurrentActor.Principal {}

    private final @Nullable TokenSecret secret;
    private final @Nullable Owner owner;

    private TokenAuthentication(
            @Nullable TokenSecret secret, @Nullable Owner owner, List<GrantedAuthority> roles) {
        super(roles);
        this.secret = secret;
        this.owner = owner;
        setAuthenticated(owner != null);
    }

    static TokenAuthentication claimed(TokenSecret secret) {
        return new TokenAuthentication(secret, null, List.of());
    }

    static TokenAuthentication known(ApiToken token) {
        Owner owner = new Owner(new Actor(token.actor(), token.role().name()));
        return new TokenAuthentication(null, owner, List.of(token.role().authority()));
    }

    @Override
    public @Nullable Object getCredentials() {
        return secret;
    }

    @Override
    public @Nullable Object getPrincipal() {
        return owner;
    }

    @Override
    public String getName() {
        return owner == null ? "" : owner.actor().id();
    }
}
