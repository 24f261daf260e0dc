package de.kommunal.roadmap.web.scale;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.StreamSupport;

/** What is generated is a record like any other: it is intact, it is read, and it goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedHistoryTest {

    private static final GeneratedHistory HISTORY = new GeneratedHistory(4_000, 2_000, 7);
    private static final String GROSS = "/api/programmes/gross";

    private Path directory;
    private Roadmap roadmap;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        HISTORY.writeTo(directory.resolve("first"));
        roadmap = Roadmap.start(directory.resolve("first"), "--roadmap.data-set=none");
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void isAnIntactLogThatIsTheSameForTheSameSeed() {
        var log = roadmap.bean(EventLog.class);
        assertThat(log.read(0, 1).getFirst().position()).isOne();
        assertThat(log.recompute()).isInstanceOf(Recomputation.Intact.class);
        assertThat(rootOf(HISTORY, "again")).isEqualTo(rootOf(HISTORY, "once more"));
        assertThat(rootOf(new GeneratedHistory(4_000, 2_000, 8), "other"))
                .isNotEqualTo(rootOf(HISTORY, "last"));
    }

    private Head rootOf(GeneratedHistory history, String name) {
        var data = directory.resolve(name);
        history.writeTo(data);
        try (var context =
                StoreApplication.start(StoreApplication.Writing.class, Clock.systemUTC(), data)) {
            return context.getBean(EventLog.class).head();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partners",
                "committees",
                "papers",
                "deliberations",
                "resolutions",
                "conditions",
                "positions",
                "milestones",
                "corrections"
            })
    void isReadAsViewsOnAnyDay(String kind) {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        for (var day : new String[] {"2016-02-01", "2020-06-30", "2025-12-31", "2100-01-01"}) {
            var answer = office.get(GROSS + "/" + kind + "?limit=500&validAt=" + day);
            assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        }
        var now = office.get(GROSS + "/" + kind + "?limit=500").json();
        assertThat(now.path("items").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "/committees/ausschuss-ort-1/name | \"name\": \"Ausschuss\"",
                "/positions/ort-1--process/confirmation | \"basis\": \"Gespräch\"",
                "/partners/ort-1/agreements | \"agreement\": \"neu\"",
                "/conditions/{open}/evidence | \"text\": \"Nachtrag\""
            })
    void goesOnThroughTheAggregates(String path, String fields) {
        var answer = tell(path.replace("{open}", openCondition()), fields);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("version").intValue()).isGreaterThan(1);
    }

    private String openCondition() {
        var all = roadmap.as(Role.PROJECT_OFFICE).get(GROSS + "/conditions?limit=500").json();
        return StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(condition -> condition.path("state").stringValue().equals("OPEN"))
                .map(condition -> condition.path("id").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private Api.Answer tell(String path, String fields) {
        var body =
                """
                {%s, "provenance": {"effective": "2026-01-05", "sources": [],
                 "publicity": "PUBLIC"}}
                """
                        .formatted(fields);
        return roadmap.as(Role.PROJECT_OFFICE).post(GROSS + path, body, "If-Match", "*");
    }
}
