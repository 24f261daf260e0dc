package de.kommunal.roadmap.web.security;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who has signed in to the pages with an identity of the issuer. Their name is in the
 * session only.
 */
final class OidcPerson implements OidcUser, CurrentActor.Principal {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;
    private final Actor actor;
    private final Role role;

    OidcPerson(OidcIdToken token, Actor actor, Role role) {
        this.token = token;
        this.actor = actor;
        this.role = role;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    /** As they know themselves; the pseudonym where the issuer does not tell. */
    @Override
    public String getName() {
        return Optional.ofNullable(token.getPreferredUsername()).orElse(actor.id());
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    /** It is not asked for: the token says what is needed. */
    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(Map.of("sub", actor.id()));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(role.authority());
    }

    /** The pseudonym only: Spring Security writes this into its log, as verbose as that is set. */
    @Override
    public String toString() {
        return actor.id();
    }
}
