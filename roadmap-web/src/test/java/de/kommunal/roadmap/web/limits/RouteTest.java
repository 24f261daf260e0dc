package de.kommunal.roadmap.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/programmes/probe/partners, READ",
        "HEAD, /v3/api-docs, READ",
        "GET, /api/audit/verification/5e8f, READ",
        "POST, /api/programmes/probe/partners, WRITE",
        "DELETE, /api/people/person-x, WRITE",
        "GET, /api/programmes/probe/data-set, HEAVY",
        "POST, /api/programmes/probe/data-sets, HEAVY",
        "POST, /api/programmes/probe/what-if, HEAVY",
        "GET, /api/programmes/probe/replay, HEAVY",
        "GET, /api/audit/packet, HEAVY",
        "GET, /api/audit/verification, HEAVY",
        "POST, /api/audit/projections/rebuild, HEAVY",
        "GET, /, PAGE",
        "POST, /login, PAGE",
        "GET, /audit/verification, PAGE"
    })
    void eachRequestIsCountedWithItsKind(String method, String path, Route expected) {
        assertThat(Route.of(method, path)).hasValue(expected);
    }

    @Test
    void filesOfPagesAreNotCounted() {
        assertThat(Route.of("GET", "/assets/roadmap.css")).isEmpty();
        assertThat(Route.of("GET", "/actuator/health/readiness")).isEmpty();
        assertThat(Route.of("GET", "/actuator/prometheus")).isNotEmpty();
    }
}
