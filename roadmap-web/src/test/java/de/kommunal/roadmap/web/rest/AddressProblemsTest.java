package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to an address, method, parameter or header that can't be used. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressProblemsTest {

    private static final String PROGRAMME = "/api/programmes/muensterland";

    private final Roadmap roadmap;
    private final Probe probe;

    AddressProblemsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        probe = Probe.open(roadmap, "addresses");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, ''",
        "PUT, ''",
        "PATCH, ''",
        "DELETE, /partners",
        "PUT, /partners",
        "PATCH, /partners",
        "DELETE, /partners/citeq",
        "PUT, /partners/citeq",
        "PATCH, /partners/citeq",
        "POST, /partners/citeq"
    })
    void neverDeletesOrOverwrites(String method, String address) {
        var answer = probe.office().send(method, PROGRAMME + address, "");

        Problems.assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow").orElseThrow()).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                PROGRAMME + "/",
                PROGRAMME + "/nothing",
                PROGRAMME + "/partners/",
                PROGRAMME + "/partners/nobody",
                PROGRAMME + "/partners/NO%20ID",
                PROGRAMME + "/partners/citeq/nothing",
                "/api/programmes/nothing",
                "/api/programmes/nothing/partners",
                "/api/programmes/NO%20ID/partners",
                "/api/programmes/nothing/data-set"
            })
    void findsNothingWhereNothingIs(String address) {
        var answer = probe.office().get(address);

        Problems.assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROGRAMME + "/scenarios/nothing/refinement",
                PROGRAMME + "/scenarios/NO%20ID/refinement",
                PROGRAMME + "/scenarios/holding/nothing",
                "/api/programmes/nothing/scenarios/holding/refinement",
                "/api/programmes/NO%20ID/scenarios/holding/refinement"
            })
    void changesNothingWhereNothingIs(String address) {
        var answer = probe.office().post(address, Probe.refinement("Neu"), "If-Match", "*");

        Problems.assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "NO%20ID"})
    void doesNotPostponeAStepThatThereIsNot(String step) {
        var answer =
                probe.office()
                        .post(
                                PROGRAMME
                                        + "/deliberations/it-muensterland-coesfeld/steps/"
                                        + step
                                        + "/postponement",
                                """
                                {"reason": "Probe", "closingReason": "Probe", "provenance": %s}
                                """
                                        .formatted(Probe.provenance("PUBLIC")),
                                "If-Match",
                                "*");

        Problems.assertProblem(answer, 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 501",
        "limit, -1",
        "limit, many",
        "limit, ''",
        "limit, %D9%A1",
        "after, !",
        "after, bm9ib2R5",
        "after, ''",
        "validAt, yesterday",
        "validAt, 2026-02-30",
        "validAt, ''",
        "knownAt, yesterday",
        "knownAt, 2026-02-18",
        "knownAt, +999999999-12-31T00:00:00Z",
        "atPosition, last",
        "atPosition, -1",
        "atPosition, 1000000000",
        "kind, xyz"
    })
    void saysWhichParameterItCannotUse(String name, String value) {
        var answer = roadmap.anonymous().get(PROGRAMME + "/partners?" + name + "=" + value);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, name);
    }

    @Test
    void knowsAMomentByItsPositionOrByItsTimeButNotByBoth() {
        var answer =
                roadmap.anonymous()
                        .get(PROGRAMME + "/partners?atPosition=80&knownAt=2026-01-01T00:00:00Z");

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, "atPosition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last", "-1", "1.5", "99999999999999999999"})
    void saysThatItCannotUseAPosition(String position) {
        var answer = roadmap.anonymous().get(PROGRAMME + "/partners", "Roadmap-Position", position);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, "Roadmap-Position");
    }

    @ParameterizedTest
    @CsvSource({
        "after, first",
        "after, -1",
        "limit, many",
        "limit, 0",
        "limit, 1001",
        "limit, 99999999999999999999"
    })
    void saysWhichParameterOfTheLogItCannotUse(String name, String value) {
        var answer = roadmap.as(Role.AUDITOR).get("/api/audit/events?" + name + "=" + value);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, name);
    }

    @Test
    void saysThatTheQueryIsNoUtf8() {
        var answer = roadmap.anonymous().get(PROGRAMME + "/partners?kind=%FF");

        Problems.assertProblem(answer, 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partners//citeq", "/partners/%2e%2e/papers", "/partners;x=1"})
    void refusesAnAddressThatCouldBeReadInTwoWays(String address) {
        var answer = roadmap.anonymous().get(PROGRAMME + address);

        Problems.assertProblem(answer, 400, "malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "/partners, text/html",
        "/partners/citeq, text/html",
        "/partners, nonsense",
        "/data-set, text/html"
    })
    void answersNothingElseThanWhatItHas(String address, String type) {
        var answer = roadmap.anonymous().get(PROGRAMME + address, "Accept", type);

        Problems.assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void answersAProblemInJsonWhateverTheReaderReads() {
        var answer = roadmap.anonymous().get(PROGRAMME + "/partners/nobody", "Accept", "text/html");

        Problems.assertProblem(answer, 404, "not-found");
    }
}
