package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RoutePatternTest {

    @ParameterizedTest
    @CsvSource({
        "/api/programmes/{programme}, api/programmes/x, true",
        "/api/programmes/{programme}, api/programmes, false",
        "/api/programmes/{programme}, api/programmes/x/y, false",
        "/api/programmes/{programme}, api/people/x, false",
        "/assets/**, assets, true",
        "/assets/**, assets/a/b, true",
        "/assets/{*path}, other/a, false",
        "/a/*.json, a/b, true",
        "/, '', true",
        "/, a, false",
    })
    void comparesWhatIsFixed(String pattern, String segments, boolean mayBe) {
        var parts = segments.isEmpty() ? List.<String>of() : List.of(segments.split("/"));

        assertThat(RoutePattern.of(pattern).mayBe(parts)).isEqualTo(mayBe);
    }
}
