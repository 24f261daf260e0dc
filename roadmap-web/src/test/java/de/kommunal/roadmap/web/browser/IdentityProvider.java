package de.kommunal.roadmap.web.browser;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

import java.net.URI;
import java.util.List;

/** An identity provider as a town hall has one, with sessions of its own, on a free port. */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "roadmap-pages";
    static final String SECRET = "nur fuer die Probe";
    static final String PASSWORD = "Rathaus";

    private final ConfigurableApplicationContext context;

    IdentityProvider() {
        context =
                SpringApplication.run(
                        Beans.class,
                        "--server.port=0",
                        // cookies of one machine are shared by all its ports
                        "--server.servlet.session.cookie.name=PROVIDER",
                        // not the settings of the program
                        "--spring.config.location=optional:classpath:/none/",
                        "--spring.main.banner-mode=off");
    }

    URI address() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port);
    }

    /** Lets the program there sign people in. */
    void introduce(URI program) {
        context.getBean(InMemoryRegisteredClientRepository.class)
                .save(
                        client("pages", CLIENT, SECRET)
                                .redirectUri(program + "/login/oauth2/code/sso")
                                .postLogoutRedirectUri(program + "/")
                                .build());
    }

    private static RegisteredClient.Builder client(String id, String clientId, String secret) {
        return RegisteredClient.withId(id)
                .clientId(clientId)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid");
    }

    @Override
    public void close() {
        context.close();
    }

    /** No {@code @Configuration}, so that tests of the whole program don't find it. */
    @TestComponent
    @EnableWebSecurity
    @ImportAutoConfiguration({
        DispatcherServletAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
    })
    static class Beans {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            var server = new OAuth2AuthorizationServerConfigurer();
            return http.securityMatcher(server.getEndpointsMatcher())
                    .with(server, it -> it.oidc(withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refusals ->
                            refusals.authenticationEntryPoint(
                                    new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) {
            return http.formLogin(withDefaults())
                    .authorizeHttpRequests(requests ->
                            requests.requestMatchers("/favicon.ico")
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    person("erika", "PROJECT_OFFICE"), person("gast", "hausmeister"));
        }

        private static UserDetails person(String login, String role) {
            return User.withUsername(login).password("{noop}" + PASSWORD).authorities(role).build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            // it must not be empty, and the program is started later
            return new InMemoryRegisteredClientRepository(
                    client("none", "none", "none").redirectUri("http://127.0.0.1/none").build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                var person = token.getPrincipal();
                var roles =
                        person.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .toList();
                token.getClaims().claim("roles", List.copyOf(roles));
                token.getClaims().claim("preferred_username", person.getName());
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("1").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
