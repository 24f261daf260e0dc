package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.ZoneId;

/** How both clocks of a read are set. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksTest {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Api reader;
    private final Points points;
    private final Probe probe;

    ClocksTest(Roadmap roadmap) {
        reader = roadmap.anonymous();
        points = roadmap.bean(Points.class);
        probe = Probe.open(roadmap, "clocks");
    }

    @Test
    void aDayMayBeCountedFromToday() {
        var answer = reader.get(probe.scenarios() + "?validAt=P-7D");

        assertThat(answer.json().at("/at/validAt").stringValue())
                .isEqualTo(LocalDate.now(GERMANY).minusDays(7).toString());
    }

    @Test
    void aTimeMayBeCountedFromNow() {
        probe.propose("young");

        assertThat(reader.get(probe.scenarios() + "?knownAt=P0D").json().path("items"))
                .isNotEmpty();
        assertThat(reader.get(probe.programme() + "?knownAt=P-1Y").status()).isEqualTo(404);
    }

    @Test
    void whatIsKnownNowIsKnownSinceTheLastRecord() {
        var position = probe.propose("last").json().path("position").longValue();

        var now = reader.get(probe.scenarios()).json().path("at");
        var then = reader.get(probe.scenarios() + "?atPosition=" + now.path("position"));

        assertThat(now.path("position").longValue()).isGreaterThanOrEqualTo(position);
        assertThat(then.json().path("at")).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "PT1H", "2999-01-01T00:00:00Z"})
    void nobodyKnowsTheFuture(String time) {
        var answer = reader.get(probe.scenarios() + "?knownAt=" + time);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        assertThat(answer.json().path("rule").stringValue()).isEqualTo("B3");
    }

    @Test
    void plansMayBeReadInTheFuture() {
        assertThat(reader.get(probe.scenarios() + "?validAt=P10Y").status()).isEqualTo(200);
        assertThat(reader.get(probe.scenarios() + "?validAt=2040-01-01").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "validAt=gestern, validAt",
        "validAt=2026-02-30, validAt",
        "validAt=10000-01-01, validAt",
        "validAt=0000-12-31, validAt",
        "validAt=P, validAt",
        "validAt=P99999999999Y, validAt",
        "validAt=, validAt",
        "knownAt=2026-02-18, knownAt",
        "knownAt=P1X, knownAt",
        "atPosition=-1, atPosition",
        "atPosition=99999999999999999999, atPosition",
        "validat=2026-02-18, validat",
        "KnownAt=2026-02-18T12:00:00Z, KnownAt",
        "validAt=2026-02-18&validAt=2026-02-19, validAt",
        "knownAt=2026-02-18T12:00:00Z&atPosition=1, atPosition"
    })
    void refusesClocksThatCannotBeReadAndSaysWhich(String query, String parameter) {
        var answer = reader.get(probe.scenarios() + "?" + query);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        var error = answer.json().at("/errors/0");
        assertThat(error.path("parameter").stringValue()).isEqualTo(parameter);
        assertThat(error.path("expected").stringValue()).isNotBlank();
    }

    @Test
    void tellsHowAPlusIsWritten() {
        var answer = reader.get(probe.scenarios() + "?knownAt=2026-02-17T12:00:00+01:00");

        assertThat(answer.json().at("/errors/0/expected").stringValue())
                .contains("2026-02-17T12:00:00%2B01:00");
    }

    @Test
    void aPointSetsBothClocks() {
        var position = probe.propose("point").json().path("position").longValue();
        reader.get(probe.scenarios());

        var known = points.at("from", "2026-02-18@" + position);
        assertThat(known.validAt()).isEqualTo("2026-02-18");
        assertThat(known.position()).isEqualTo(position);

        assertThat(points.at("from", "2026-02-18").position()).isGreaterThanOrEqualTo(position);
        assertThat(points.at("from", "@0").validAt()).isEqualTo(LocalDate.now(GERMANY));
        assertThat(points.at("from", "now").validAt()).isEqualTo(LocalDate.now(GERMANY));

        var time = points.at("from", "2026-01-31T23:30:00Z");
        assertThat(time.validAt()).isEqualTo("2026-02-01");
        assertThat(time.position()).isZero();

        var relative = points.at("from", "P-7D@PT0S");
        assertThat(relative.validAt()).isEqualTo(LocalDate.now(GERMANY).minusDays(7));
        assertThat(relative.position()).isGreaterThanOrEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "2026-02-18@", "2026-02-18@gestern", "@@1", "x@1", "T", "P"})
    void refusesWhatIsNoPoint(String text) {
        assertThatThrownBy(() -> points.at("from", text))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem ->
                                assertThat(problem.problem().errors())
                                        .singleElement()
                                        .satisfies(fault -> {
                                            assertThat(fault.parameter()).isEqualTo("from");
                                            assertThat(fault.expected()).contains("2026-02-18");
                                        }));
    }
}
