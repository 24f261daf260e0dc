package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

import java.util.List;

/** Somebody who comes with a token, ours or the issuer's: first claimed, then known. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private record Owner(Actor actor) implements CurrentActor.Principal {}

    /** {@link TokenSecret} or {@link JwtText}. */
    private final @Nullable Object secret;

    private final @Nullable Owner owner;

    private TokenAuthentication(
            @Nullable Object secret, @Nullable Owner owner, List<GrantedAuthority> roles) {
        super(roles);
        this.secret = secret;
        this.owner = owner;
        setAuthenticated(owner != null);
    }

    static TokenAuthentication claimed(TokenSecret secret) {
        return new TokenAuthentication(secret, null, List.of());
    }

    static TokenAuthentication claimed(JwtText token) {
        return new TokenAuthentication(token, null, List.of());
    }

    static TokenAuthentication known(ApiToken token) {
        return known(new Actor(token.actor(), token.role().name()), token.role());
    }

    static TokenAuthentication known(Actor actor, Role role) {
        return new TokenAuthentication(null, new Owner(actor), List.of(role.authority()));
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
