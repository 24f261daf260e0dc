package de.kommunal.roadmap.web.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tokens of the identity provider at the interface, beside those that are made here. */
@Component
class JwtTokens {

    private final OidcSettings settings;
    private final ClaimedRole roles;
    private final OidcPeople people;
    private final WhenNeeded<JwtDecoder> decoder;

    JwtTokens(OidcSettings settings, Issuer issuer, OidcPeople people, Clock clock) {
        this.settings = settings;
        this.roles = new ClaimedRole(settings);
        this.people = people;
        this.decoder = new WhenNeeded<>(() -> issuer.decoder(rules(settings)), clock);
    }

    boolean areTaken() {
        return settings.takesTokens();
    }

    /**
     * @throws BadCredentialsException if it is no valid token of the issuer for this program, or
     *     that of somebody who was erased
     * @throws NoRole if it gives no role that is one here
     * @throws IssuerUnavailable if its keys cannot be got
     */
    Authentication authenticate(JwtText token) {
        var jwt = decode(token);
        var role = roles.of(jwt.getClaims()).orElseThrow(NoRole::new);
        return Optional.ofNullable(jwt.getSubject())
                .flatMap(subject -> people.actor(settings.issuer(), subject))
                .map(actor -> TokenAuthentication.known(new Actor(actor, role.name()), role))
                .orElseThrow(() -> new BadCredentialsException("erased"));
    }

    private Jwt decode(JwtText token) {
        try {
            return decoder.get().decode(token.text());
        } catch (BadJwtException e) {
            throw new BadCredentialsException("not a valid token of the issuer", e);
        } catch (JwtException e) {
            throw new IssuerUnavailable(e);
        }
    }

    /** Only an ID token has a nonce: it says who signed in, and opens nothing. */
    private static OAuth2TokenValidatorResult refuseIdToken(Jwt token) {
        return token.hasClaim(IdTokenClaimNames.NONCE)
                ? OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidator<Jwt> rules(OidcSettings settings) {
        var type = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD,
                        audiences -> audiences != null && audiences.contains(settings.audience())),
                // the check of time lets pass what never expires
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtClaimValidator<>(JwtClaimNames.SUB, Objects::nonNull),
                JwtTokens::refuseIdToken);
    }
}
