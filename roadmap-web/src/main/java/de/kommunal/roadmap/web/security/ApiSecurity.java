package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.limits.Rates;
import de.kommunal.roadmap.web.limits.Route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;

import java.util.regex.Pattern;

/** The interface: tokens, no cookies, and therefore no sessions and nothing to forge. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String RECORD = "/api/programmes/**";
    private static final String WHAT_IF = "/api/programmes/*/what-if";

    /** Who is behind the pseudonyms of the record. */
    private static final String PEOPLE = "/api/people/**";

    private static final Pattern PEOPLE_PATH = Pattern.compile("/api/people(?:/.*)?");

    /** What is not of the record but of the program, and the same for everybody. */
    private static final String[] DESCRIPTION = {
        "/v3/api-docs/**", "/v3/api-docs.yaml", "/api/procedures/**"
    };

    /** Only the status: what it is made of is shown to administrators, at the same addresses. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenImport tokens,
            JwtTokens issued,
            SecurityProblems problems,
            Rates rates,
            CurrentActor actor) {
        return http.securityMatcher(
                        "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(ApiSecurity::headers)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(
                        bearer(new BearerTokens(tokens, issued), problems, rates),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(
                        new RateFilter(rates, actor, problems::tooMany),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ApiSecurity::rights)
                .build();
    }

    /** Reading is open to everyone: what of the record is public, the reader decides. */
    private static void rights(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, DESCRIPTION)
                .permitAll()
                .requestMatchers(HttpMethod.GET, HEALTH)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, HEALTH)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(HttpMethod.GET, RECORD)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, RECORD)
                .permitAll()
                // it records nothing, and shows what its readers see anyway
                .requestMatchers(HttpMethod.POST, WHAT_IF)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name(), Role.AUDITOR.name())
                .requestMatchers(RECORD)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .requestMatchers(HttpMethod.GET, PEOPLE)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name(), Role.AUDITOR.name())
                .requestMatchers(HttpMethod.HEAD, PEOPLE)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name(), Role.AUDITOR.name())
                .requestMatchers(HttpMethod.DELETE, PEOPLE)
                .hasRole(Role.ADMIN.name())
                .requestMatchers(PEOPLE)
                .hasAnyRole(Role.PROJECT_OFFICE.name(), Role.ADMIN.name())
                .requestMatchers("/api/audit/**")
                .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }

    private static AuthenticationFilter bearer(
            BearerTokens tokens, SecurityProblems problems, Rates rates) {
        var filter = new AuthenticationFilter(tokens, tokens);
        filter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler((request, response, refusal) -> {
            var wait = rates.take(Route.REFUSED, Sender.of(request));
            if (wait.isZero()) {
                problems.commence(request, response, refusal);
            } else {
                problems.tooMany(request, response, wait);
            }
        });
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(ApiSecurity::caching)
                .contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> {});
    }

    /** The same address answers more to those who are known; a resource may say more than this. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (PEOPLE_PATH.matcher(request.getServletPath()).matches()) {
            // what is erased here must not be read from a cache
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
