package de.kommunal.roadmap.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Signing in to the pages at the identity provider, beside the accounts that are made here. */
@Component
class OidcSignIn {

    /** At the sign-in page, why somebody is there again. */
    static final String NO_ROLE = "no-role";

    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,60}");

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcSettings settings;
    private final OidcClient client;
    private final OidcPeople people;
    private final ClaimedRole roles;

    OidcSignIn(OidcSettings settings, OidcClient client, OidcPeople people) {
        this.settings = settings;
        this.client = client;
        this.people = people;
        this.roles = new ClaimedRole(settings);
    }

    boolean isOffered() {
        return settings.signsIn();
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.addObjectPostProcessor(new AlsoAtTheStart());
        login.loginPage("/login")
                .defaultSuccessUrl("/")
                .failureHandler(OidcSignIn::refuse)
                .clientRegistrationRepository(client)
                .authorizedClientRepository(new NothingKept())
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(OidcClient.tokens()))
                .userInfoEndpoint(person -> person.oidcUserService(this::person));
    }

    /** Found by the library, which would otherwise wait for the issuer without end. */
    @Bean
    static JwtDecoderFactory<ClientRegistration> idTokens(Issuer issuer) {
        var claims =
                new ClaimTypeConverter(
                        OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());
        return registration -> {
            var decoder =
                    issuer.decoder(
                            new DelegatingOAuth2TokenValidator<>(
                                    new JwtTimestampValidator(),
                                    new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(claims);
            return decoder;
        };
    }

    private OidcUser person(OidcUserRequest request) {
        var token = request.getIdToken();
        var role = roles.of(token.getClaims()).orElseThrow(() -> refusal(NO_ROLE));
        return Optional.ofNullable(token.getSubject())
                .flatMap(subject -> people.actor(settings.issuer(), subject))
                .map(actor -> new OidcPerson(token, new Actor(actor, role.name()), role))
                .orElseThrow(() -> refusal("erased"));
    }

    private static OAuth2AuthenticationException refusal(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }

    static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var code =
                e instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : e.getClass().getSimpleName();
        // what is in the message may tell who it is; and the code, too, is what a browser has sent
        LOG.info(
                "A sign-in at the identity provider failed: {}",
                CODE.matcher(code).matches() ? code : "unreadable");
        var why = code.equals(NO_ROLE) ? NO_ROLE : "failed";
        response.sendRedirect(request.getContextPath() + "/login?sso=" + why);
    }

    /** Where the issuer does not answer, the library would answer with an empty page. */
    private static final class AlsoAtTheStart
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(OidcSignIn::refuse);
            return filter;
        }
    }

    /** Nothing is asked in the name of those who sign in, so none of their tokens is kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // declared by the library
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, @Nullable Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                @Nullable Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id,
                @Nullable Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
