package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.commands.Commands;

import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The program without its record: security, pages and a database, with something to protect. No
 * {@code @Configuration}, and a test component in it, so that tests of the whole program don't find
 * them.
 */
@ComponentScan(
        basePackages = {"de.kommunal.roadmap.web.limits", "de.kommunal.roadmap.web.security"})
@ComponentScan(
        basePackages = "de.kommunal.roadmap.web.page",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*[.](StartPage|PageLanguage|PageLinks)"))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
})
class SecuritySlice {

    /** A record in which there is nothing. */
    @Bean
    Records records() {
        return Mockito.mock(Records.class);
    }

    @Bean
    Commands commands() {
        return Mockito.mock(Commands.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @RestController
    @TestComponent
    static class Guarded {

        private final CurrentActor currentActor;

        Guarded(CurrentActor currentActor) {
            this.currentActor = currentActor;
        }

        @GetMapping("/api/programmes")
        Map<String, Object> read() {
            return answer();
        }

        @PostMapping("/api/programmes")
        Map<String, Object> write() {
            return answer();
        }

        @GetMapping({"/api/audit/verification", "/api/elsewhere"})
        List<String> audit() {
            return List.of();
        }

        private Map<String, Object> answer() {
            Audience audience = currentActor.audience();
            return currentActor
                    .current()
                    .<Map<String, Object>>map(actor ->
                            Map.of(
                                    "actor", actor.id(),
                                    "role", actor.role(),
                                    "audience", audience))
                    .orElse(Map.of("audience", audience));
        }
    }
}
