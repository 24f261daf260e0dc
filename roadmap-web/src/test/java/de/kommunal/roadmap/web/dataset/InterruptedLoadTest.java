package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set with a record that is refused stops the start; put right, it is loaded to its end. */
class InterruptedLoadTest {

    private static final String PROVENANCE =
            "{effective: '2026', sources: [{title: Übung}], publicity: PUBLIC}";

    @TempDir private Path directory;

    @Test
    void goesOnWhereItWasOnceTheRecordIsPutRight() throws IOException {
        var file = Files.writeString(directory.resolve("set.yaml"), set("KONZERN"));
        var data = directory.resolve("data");
        assertThatThrownBy(() -> Roadmap.start(data, "--roadmap.data-set=" + file))
                .rootCause()
                .hasMessageContaining("/model")
                .hasMessageContaining("FULL_MERGER");

        Files.writeString(file, set("HOLDING"));

        try (var roadmap = Roadmap.start(data, "--roadmap.data-set=" + file)) {
            var scenarios = roadmap.anonymous().get("/api/programmes/probe/scenarios").json();
            assertThat(scenarios.path("items")).hasSize(2);
            var checkpoint = roadmap.as(Role.AUDITOR).get("/api/audit/checkpoint").json();
            assertThat(checkpoint.path("size").intValue()).isEqualTo(3);
        }
    }

    private static String set(String model) {
        return """
        format: roadmap-data-set/1
        programme: probe
        records:
          - OpenProgramme: {name: Probe, region: Nirgendwo, fictional: true, provenance: %1$s}
          - ProposeScenario: {id: a, title: A, model: HOLDING, candidateForms: [], provenance: %1$s}
          - ProposeScenario: {id: b, title: B, model: %2$s, candidateForms: [], provenance: %1$s}
        """
                .formatted(PROVENANCE, model);
    }
}
