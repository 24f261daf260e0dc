package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

class StoreEnvironmentTest {

    @TempDir private Path directory;

    @Test
    void opensTheDatabaseInTheDataDirectoryDurably() {
        assertThat(environment(inDirectory()))
                .isEqualTo(
                        "jdbc:h2:async:"
                                + directory.resolve("data/roadmap")
                                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void makesADataDirectoryThatOnlyItsOwnerMayEnter() throws IOException {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews()).contains("posix");

        environment(inDirectory());

        assertThat(Files.getPosixFilePermissions(directory.resolve("data")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
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
        assertThat(
                        property(
                                Map.of(
                                        "axon.timeout.enabled",
                                        "true",
                                        "roadmap.data-dir",
                                        directory.toString()),
                                "axon.timeout.enabled"))
                .isEqualTo("false");
    }

    @Test
    void saysToTheFrameworkThatNothingIsReported() {
        environment(inDirectory());
        assertThat(UsagePropertyProvider.create().getDisabled()).isTrue();
        assertThat(new ProcessorConfiguration().reportNothing().getDisabled()).isTrue();
    }

    private Map<String, Object> inDirectory() {
        return Map.of("roadmap.data-dir", directory.resolve("data").toString());
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
