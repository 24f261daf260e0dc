package de.kommunal.roadmap.web.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import io.micrometer.tracing.Tracer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

import tools.jackson.databind.JsonNode;

/** Whoever looks after the program asks how it is; what it is made of only administrators see. */
@SharedRoadmap
class HealthTest {

    private final Roadmap roadmap;

    HealthTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness"})
    void everybodySeesTheStatusAndNothingElse(String probe) {
        var answer = roadmap.anonymous().get("/actuator/health/" + probe);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void otherRolesSeeNoMore(Role role) {
        var api = roadmap.as(role);

        assertThat(api.get("/actuator/health/readiness").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(api.get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(api.get("/actuator/health/db").status()).isEqualTo(403);
    }

    @Test
    void administratorsSeeWhatReadinessIsMadeOf() {
        var health = roadmap.as(Role.ADMIN).get("/actuator/health/readiness").json();

        var parts = health.path("components");
        assertThat(parts.propertyNames())
                .containsExactlyInAnyOrder("readinessState", "db", "disk", "followers");
        assertThat(parts.at("/followers/details").propertyNames())
                .contains("reads", "facts", "breached-conditions");
        assertThat(parts.at("/disk/details/freeMiB").longValue()).isPositive();
    }

    @Test
    void livenessDependsOnNothingOutside() {
        var health = roadmap.as(Role.ADMIN).get("/actuator/health/liveness").json();

        assertThat(health.path("components").propertyNames()).containsExactly("livenessState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "metrics", "info", "sbom", "health/db", "env"})
    void theRestNeedsAToken(String endpoint) {
        var answer = roadmap.anonymous().get("/actuator/" + endpoint);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "configprops",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "shutdown",
                "scheduledtasks",
                "flyway",
                "conditions"
            })
    void nothingElseIsThereForAdministratorsEither(String endpoint) {
        var answer = roadmap.as(Role.ADMIN).get("/actuator/" + endpoint);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void whoScrapesLeavesNoTraceInTheAccessLogAndWhoIsRefusedDoes() {
        roadmap.as(Role.ADMIN).get("/actuator/prometheus");
        roadmap.anonymous().get("/actuator/health/readiness");
        roadmap.as(Role.STAKEHOLDER).get("/actuator/metrics/refused-here");

        var entries = roadmap.as(Role.AUDITOR).get("/api/audit/access?limit=500").json();

        assertThat(entries.path("items").valueStream())
                .extracting(HealthTest::what)
                .doesNotContain("200 /actuator/prometheus", "200 /actuator/health/readiness")
                .contains("403 /actuator/metrics/refused-here");
    }

    private static String what(JsonNode entry) {
        return entry.path("status").intValue() + " " + entry.path("path").stringValue();
    }

    @Test
    void nothingIsTracedWithoutAnAddressForTraces() {
        assertThatExceptionOfType(NoSuchBeanDefinitionException.class)
                .isThrownBy(() -> roadmap.bean(Tracer.class));
    }
}
