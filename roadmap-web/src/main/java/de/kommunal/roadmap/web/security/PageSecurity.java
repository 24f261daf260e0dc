package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.limits.Rates;
import de.kommunal.roadmap.web.limits.SignInBrake;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.time.Duration;

/** The pages: login form, session, and tokens against forged forms. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Nothing from elsewhere and nothing inline; {@code data:} for icons within style sheets. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final String RECORD = "/programmes/**";

    /** Also their empty forms are for those who keep the record. */
    private static final String[] ENTRIES = {"/programmes/*/entries", "/programmes/*/entries/**"};

    /** The log as pages, for those who may read it over the interface. */
    private static final String[] AUDIT = {"/audit", "/audit/**"};

    /** Who may do what. */
    private static final String[] ADMINISTRATION = {"/administration", "/administration/**"};

    /** What an empty record begins with. */
    private static final String BEGINNING = "/start/**";

    /**
     * What is signed is for everybody: it says how long the log is, and nothing of what is in it.
     */
    private static final String[] WITNESS = {"/checkpoints.atom", "/checkpoints/**"};

    /** What readers report, for those who keep the record. */
    private static final String REPORTS = "/accessibility/reports";

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Accounts accounts,
            OidcPeople people,
            OidcSignIn signIn,
            SignOut signOut,
            Rates rates,
            SignInBrake brake,
            CurrentActor actor,
            @Value("${roadmap.session.longest:PT12H}") Duration longest) {
        if (signIn.isOffered()) {
            http.oauth2Login(signIn::configure);
        }
        return http.formLogin(form ->
                        form.loginPage("/login")
                                .successHandler(new SignInBrakeFilter.Released(brake)))
                .logout(logout ->
                        logout.logoutSuccessHandler(signOut)
                                // drafts of forms; the pages themselves are kept nowhere
                                .addLogoutHandler(
                                        new HeaderWriterLogoutHandler(
                                                new ClearSiteDataHeaderWriter(Directive.STORAGE))))
                .headers(PageSecurity::headers)
                .addFilterBefore(
                        new SignInBrakeFilter(brake), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        new RateFilter(rates, actor, TooMany::page), HeaderWriterFilter.class)
                .addFilterBefore(
                        new SessionEndFilter(accounts, people, longest), AuthorizationFilter.class)
                .addFilterBefore(new PasswordChangeFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(PageSecurity::rights)
                .build();
    }

    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(REPORTS)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .requestMatchers("/", "/login", "/accessibility", "/assets/**", "/error")
                .permitAll()
                .requestMatchers(HttpMethod.GET, WITNESS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, WITNESS)
                .permitAll()
                .requestMatchers(AUDIT)
                .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name())
                .requestMatchers(ADMINISTRATION)
                .hasRole(Role.ADMIN.name())
                .requestMatchers(ENTRIES)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .requestMatchers(BEGINNING)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .requestMatchers(HttpMethod.GET, RECORD)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, RECORD)
                .permitAll()
                .requestMatchers(RECORD)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
