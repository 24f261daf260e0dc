package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.GeneratedDataSet;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DataSetLimitTest {

    private static final String[] YAML = {"Content-Type", "application/yaml"};

    @Test
    void isASettingOfItsOwn(@TempDir Path directory) {
        try (var roadmap =
                Roadmap.start(
                        directory, "--roadmap.data-set=none", "--roadmap.data-set-limit=300KB")) {
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var path = "/api/programmes/large/data-sets";

            // larger than a command may be
            var within = GeneratedDataSet.of("large", 1_100).yaml();
            assertThat(within.length()).isBetween(256 * 1024, 300 * 1024);
            var beyond = GeneratedDataSet.of("large", 1_500).yaml();

            assertThat(office.send("POST", path, beyond, YAML).code()).isEqualTo("body-too-large");
            assertThat(office.send("POST", path, within, YAML).json().path("loaded").intValue())
                    .isEqualTo(1_100);
        }
    }
}
