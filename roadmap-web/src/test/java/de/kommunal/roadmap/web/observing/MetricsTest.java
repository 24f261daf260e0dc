package de.kommunal.roadmap.web.observing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Figures of the program as Prometheus reads them. */
@SharedRoadmap
class MetricsTest {

    private final Roadmap roadmap;
    private final Api office;
    private final Api admin;
    private final String scenarios;

    MetricsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.office = roadmap.as(Role.PROJECT_OFFICE);
        this.admin = roadmap.as(Role.ADMIN);
        this.scenarios =
                "/api/programmes/" + OwnProgramme.open(roadmap, "metrics").id() + "/scenarios";
    }

    @Test
    void commandsAreTimedByTypeAndOutcome() {
        var recorded = "command=\"ProposeScenario\",error=\"none\",outcome=\"recorded\"";
        var before = count("roadmap_command_seconds_count", recorded);
        var appends = count("roadmap_append_seconds_count", "");

        propose("a scenario", 201);

        assertThat(count("roadmap_command_seconds_count", recorded)).isEqualTo(before + 1);
        assertThat(count("roadmap_append_seconds_count", "")).isGreaterThan(appends);
    }

    @Test
    void aRepeatedOrderAndARefusedOneAreTimedApart() {
        var id = id();
        var key = UUID.randomUUID().toString();
        for (var time = 1; time <= 2; time++) {
            office.post(scenarios, scenario(id, "a"), "Idempotency-Key", key);
        }
        office.post(scenarios, scenario(id, "another with the same id"));

        assertThat(count("roadmap_command_seconds_count", "outcome=\"repeated\"")).isPositive();
        assertThat(count("roadmap_command_seconds_count", "outcome=\"refused\"")).isPositive();
    }

    @Test
    void problemsAreCountedByCode() {
        var unauthenticated = count("roadmap_refusals_total", "code=\"unauthenticated\"");
        var invalid = count("roadmap_refusals_total", "code=\"invalid-content\"");

        roadmap.anonymous().get("/api/audit/events");
        office.post(scenarios, "{}");

        assertThat(count("roadmap_refusals_total", "code=\"unauthenticated\""))
                .isEqualTo(unauthenticated + 1);
        assertThat(count("roadmap_refusals_total", "code=\"invalid-content\""))
                .isEqualTo(invalid + 1);
    }

    @Test
    void theLogAndItsFollowersHaveFigures() {
        var head = roadmap.bean(EventLog.class).head().position();

        assertThat(count("roadmap_log_events", "")).isGreaterThanOrEqualTo((double) head);
        assertThat(count("roadmap_facts", "")).isGreaterThan((double) head);
        for (var follower : Set.of("reads", "facts", "breached-conditions")) {
            var tag = "follower=\"" + follower + "\"";
            assertThat(series())
                    .anySatisfy((name, value) -> {
                        assertThat(name).startsWith("roadmap_follower_lag_seconds").contains(tag);
                        assertThat(value).isNotNegative();
                    });
            assertThat(count("roadmap_follower_stopped", tag)).isZero();
        }
        assertThat(series())
                .containsKeys(
                        "roadmap_rebuilds", "roadmap_verifications", "roadmap_live_listeners");
    }

    @Test
    void whatComesWithTheFrameworkIsThereToo() {
        assertThat(series().keySet())
                .anyMatch(it -> it.startsWith("jvm_memory_used_bytes"))
                .anyMatch(it -> it.startsWith("hikaricp_connections_active"))
                .anyMatch(it -> it.startsWith("http_server_requests_seconds_count"));
    }

    @Test
    void neitherAddressesNorNamesMakeNewSeries() {
        askAround();
        var before = namesOfSeries();

        for (var time = 1; time <= 5; time++) {
            askAround();
        }

        assertThat(namesOfSeries()).isEqualTo(before);
        assertThat(admin.get("/actuator/prometheus").text())
                .doesNotContain("muensterland", "metrics-", "Frau Musterfrau", "nobody-");
    }

    /**
     * Without those of garbage collections, which have one for each cause and come by themselves.
     */
    private List<String> namesOfSeries() {
        return series().keySet().stream().filter(name -> !name.startsWith("jvm_gc_")).toList();
    }

    /** As somebody new each time. */
    private void askAround() {
        var name = "nobody-" + id();
        propose("Gespräch mit Frau Musterfrau " + name, 201);
        OwnProgramme.open(roadmap, "metrics");
        roadmap.anonymous().get("/api/programmes/" + name + "/partners");
        roadmap.anonymous().get("/api/" + name);
        roadmap.anonymous().get("/" + name);
        roadmap.anonymous().get(scenarios + "?q=" + name);
        roadmap.anonymous().get(scenarios + "/" + name);
        roadmap.signedIn(Role.STAKEHOLDER).get("/programmes/muensterland");
        var visitor = roadmap.visitor();
        visitor.submit("/login", "username", name, "password", name);
    }

    private void propose(String title, int status) {
        var answer = office.post(scenarios, scenario(id(), title));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(status);
    }

    private static String scenario(String id, String title) {
        return """
        {"id": "%s", "title": "%s", "model": "HOLDING", "candidateForms": [],
         "provenance": {"effective": "2026", "sources": [], "publicity": "NON_PUBLIC"}}
        """
                .formatted(id, title);
    }

    private static String id() {
        return "m" + UUID.randomUUID();
    }

    /** Sum of all series of that name which have the tag. */
    private double count(String name, String tag) {
        return series().entrySet().stream()
                .filter(it -> it.getKey().equals(name) || it.getKey().startsWith(name + "{"))
                .filter(it -> it.getKey().contains(tag))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Double> series() {
        var answer = admin.get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        var series = new TreeMap<String, Double>();
        answer.text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    var end = line.lastIndexOf(' ');
                    series.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                });
        return series;
    }
}
