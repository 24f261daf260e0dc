package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.util.Map;

class StoreEnvironmentTest {

    @Test
    void opensTheDatabaseInTheDataDirectoryDurably() {
        assertThat(environment(Map.of("roadmap.data-dir", "/var/lib/roadmap")))
                .isEqualTo(
                        "jdbc:h2:async:/var/lib/roadmap/roadmap"
                                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void leavesAGivenDatabaseAlone() {
        String url = "jdbc:postgresql://localhost/roadmap";
        assertThat(environment(Map.of("spring.datasource.url", url))).isEqualTo(url);
    }

    @Test
    void refusesAnEmbeddedDatabaseThatForgets() {
        assertThatIllegalStateException()
                .isThrownBy(() -> environment(Map.of("spring.datasource.url", "jdbc:h2:./data/x")))
                .withMessageContaining("roadmap.data-dir");
    }

    @Test
    void doesNotLetTimeoutsBeSwitchedOn() {
        assertThat(property(Map.of("axon.timeout.enabled", "true"), "axon.timeout.enabled"))
                .isEqualTo("false");
    }

    @Test
    void saysToTheFrameworkThatNothingIsReported() {
        environment(Map.of());
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
        assertThat(new ProcessorConfiguration().reportNothing().getDisabled()).isTrue();
    }

    private static String environment(Map<String, Object> given) {
        return property(given, "spring.datasource.url");
    }

    private static String property(Map<String, Object> given, String name) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new StoreEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty(name);
    }
}
