package de.kommunal.roadmap.web.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The identity provider of the house, if there is one (OpenID Connect).
 *
 * @param issuer its address, as its tokens have it in {@code iss}; empty for none
 * @param audience what a token for the interface must have in {@code aud}
 * @param clientId under which this program is known there; empty if nobody signs in to the pages
 * @param name what people call it; empty for the host of its address
 * @param scopes what is asked for at a sign-in; no more than needed, as it is about persons
 * @param roleClaim the claim with the roles; dots lead into nested ones
 * @param roles by which names there somebody has a role here; by its own name if none is given
 */
@ConfigurationProperties("roadmap.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("roadmap") String audience,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("openid") Set<String> scopes,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<Role, List<String>> roles) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    OidcSettings {
        if (!issuer.isBlank()) {
            var address = URI.create(issuer);
            var secret = "https".equals(address.getScheme());
            if (!secret && !OWN_MACHINE.contains(String.valueOf(address.getHost()))) {
                throw new IllegalArgumentException(
                        "roadmap.oidc.issuer: keys must come over https, not from " + issuer);
            }
        }
        if (audience.isBlank()) {
            throw new IllegalArgumentException(
                    "roadmap.oidc.audience: without it, tokens for other programs would do");
        }
        if (!clientId.isBlank() && issuer.isBlank()) {
            throw new IllegalArgumentException("roadmap.oidc.client-id needs roadmap.oidc.issuer");
        }
    }

    /** Whether the interface takes tokens of the issuer. */
    boolean takesTokens() {
        return !issuer.isBlank();
    }

    /** Whether people sign in to the pages with it. */
    boolean signsIn() {
        return !clientId.isBlank();
    }

    String shownName() {
        return name.isBlank() ? URI.create(issuer).getHost() : name;
    }

    /** By which names of the issuer somebody has this role. */
    List<String> namesOf(Role role) {
        return roles.getOrDefault(role, List.of(role.name()));
    }

    /** The settings hold a secret. */
    @Override
    public String toString() {
        return issuer;
    }
}
