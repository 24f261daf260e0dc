package de.kommunal.roadmap.web.security;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;

/** A test of {@link SecuritySlice} with an empty database and data directory of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SecuritySlice.class,
        properties = {
            "spring.datasource.generate-unique-name=true",
            "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/h2",
            // so that what must not be logged would be seen
            "logging.level.de.kommunal.roadmap=trace",
            "logging.level.org.springframework.security=trace"
        })
@Import(SecurityTest.Surroundings.class)
@DirtiesContext
@interface SecurityTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        @Bean
        Path dataDirectory() {
            try {
                return Files.createTempDirectory("roadmap-data").resolve("data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Bean
        DynamicPropertyRegistrar settings(Path dataDirectory) {
            return registry -> registry.add("roadmap.data-dir", dataDirectory::toString);
        }

        @Bean
        MockMvc mockMvc(WebApplicationContext context) {
            return MockMvcBuilders.webAppContextSetup(context)
                    .apply(SecurityMockMvcConfigurers.springSecurity())
                    .build();
        }
    }
}
