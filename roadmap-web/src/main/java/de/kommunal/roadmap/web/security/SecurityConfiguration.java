package de.kommunal.roadmap.web.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;

/** What both filter chains are made of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Argon2id; memory and rounds as OWASP recommends them for one thread. */
    static PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    }

    /** How long a request takes is measured once, and not again at each of its filters. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return passwords();
    }

    @Bean
    Accounts accounts(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            ObjectProvider<Clock> clock,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory) {
        return new Accounts(
                jdbc,
                passwords,
                clock.getIfAvailable(Clock::systemUTC),
                new PasswordInbox(dataDirectory));
    }

    @Bean
    FirstAccount firstAccount(
            Accounts accounts,
            PlatformTransactionManager transactions,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory) {
        return new FirstAccount(accounts, new TransactionTemplate(transactions), dataDirectory);
    }

    @Bean
    TokenImport tokenImport(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory) {
        return new TokenImport(
                new TokenInbox(dataDirectory),
                new ApiTokens(jdbc),
                new TransactionTemplate(transactions));
    }

    @Bean
    SecurityProblems securityProblems(JsonMapper json) {
        return new SecurityProblems(json);
    }
}
