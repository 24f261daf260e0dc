package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a write says of texts that may name a natural person. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarningsTest {

    private static final String NAMED = "Frau Dr. Beispiel trägt vor";

    private final Probe probe;

    WarningsTest(Roadmap roadmap) {
        probe = Probe.open(roadmap, "warnings");
    }

    @Test
    void x2WarnsAndRecordsWhatWasSent() {
        var body =
                Probe.scenario("named")
                        .replace("\"Probe\"", "\"" + NAMED + "\"")
                        .replace(
                                "[], \"publicity\"",
                                "[{\"title\": \"Herr Muster\"}], \"publicity\"");

        var answer = probe.office().post(probe.scenarios(), body);

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
        var warnings = answer.json().path("warnings");
        assertThat(warnings)
                .extracting(warning -> warning.path("pointer").stringValue())
                .containsExactly("/title", "/provenance/sources/0/title");
        assertThat(warnings)
                .allSatisfy(warning -> {
                    assertThat(warning.path("code").stringValue())
                            .isEqualTo("possible-personal-data");
                    assertThat(warning.path("rule").stringValue()).isEqualTo("X2");
                });
        assertThat(warnings.at("/0/detail").stringValue()).contains("Frau Dr. Beispiel");
        assertThat(probe.events("named")).hasSize(1);
        assertThat(
                        probe.office()
                                .get(probe.scenarios() + "/named")
                                .json()
                                .path("title")
                                .stringValue())
                .isEqualTo(NAMED);
    }

    @Test
    void x2WarnsOfAChangeToo() {
        probe.propose("changed");

        var answer = probe.refine("changed", "Anruf bei Herrn Muster", "If-Match", "\"1\"");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/warnings/0/pointer").stringValue()).isEqualTo("/title");
    }

    @Test
    void x2SaysNothingWhereThereIsNothing() {
        var answer = probe.propose("plain");

        assertThat(answer.json().has("warnings")).isFalse();
    }

    @Test
    void x2WarnsAgainIfTheSameIsSentAgain() {
        var body = Probe.scenario("again").replace("\"Probe\"", "\"" + NAMED + "\"");

        var first = probe.office().post(probe.scenarios(), body, "Idempotency-Key", "x2");
        var second = probe.office().post(probe.scenarios(), body, "Idempotency-Key", "x2");

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.json().path("warnings")).hasSize(1);
    }
}
