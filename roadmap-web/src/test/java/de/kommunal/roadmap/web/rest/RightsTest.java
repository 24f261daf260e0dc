package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.security.TokenSecret;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who may write, who may look into the log, and what nobody sees without a login. */
@SharedRoadmap
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {

    private static final String HIDDEN = "Vertraulicher Vermerk";

    private final Roadmap roadmap;
    private final Probe probe;

    RightsTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        probe = Probe.open(roadmap, "rights");
        probe.propose("open");
        writeHidden(probe.scenarios(), Probe.scenario("hidden").replace("Probe", HIDDEN));
    }

    @Test
    void asksWhoWritesForAToken() {
        var answer = roadmap.anonymous().post(probe.scenarios(), Probe.scenario("nobodys"));

        Problems.assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(probe.events("nobodys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "events", "verification", "keys", "leaves", "events/x"})
    void asksWhoLooksIntoTheLogForAToken(String address) {
        var answer = roadmap.anonymous().get("/api/audit/" + address);

        Problems.assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    }

    @Test
    void doesNotKnowAWrongToken() {
        var stranger = new Api(roadmap.address(), TokenSecret.random().text());

        Problems.assertProblem(
                stranger.post(probe.scenarios(), Probe.scenario()), 401, "unauthenticated");
        Problems.assertProblem(stranger.get("/api/audit/checkpoint"), 401, "unauthenticated");
        Problems.assertProblem(stranger.get(probe.scenarios()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"STAKEHOLDER", "AUDITOR"})
    void doesNotLetThoseWriteWhoOnlyRead(Role role) {
        var answer = roadmap.as(role).post(probe.scenarios(), Probe.scenario("readers"));

        Problems.assertProblem(answer, 403, "forbidden");
        assertThat(probe.events("readers")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROJECT_OFFICE", "STAKEHOLDER"})
    void doesNotLetThoseIntoTheLogWhoAreNoAuditors(Role role) {
        var answer = roadmap.as(role).get("/api/audit/events");

        Problems.assertProblem(answer, 403, "forbidden");
        assertThat(answer.text()).doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMIN"})
    void letsAuditorsAndAdministratorsIntoTheLog(Role role) {
        var answer = roadmap.as(role).get("/api/audit/checkpoint");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("size").longValue()).isPositive();
    }

    @Test
    void letsAnAdministratorWrite() {
        var answer = roadmap.as(Role.ADMIN).post(probe.scenarios(), Probe.scenario("admins"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void doesNotShowTheAnonymousWhatIsNotPublic() {
        var reader = roadmap.anonymous();

        var item = reader.get(probe.scenarios() + "/hidden");
        var list = reader.get(probe.scenarios());
        var export = reader.get(probe.programme() + "/data-set");

        Problems.assertProblem(item, 404, "not-found");
        assertThat(ids(list.json())).contains("open").doesNotContain("hidden");
        assertThat(list.json().path("nonPublic").intValue()).isEqualTo(1);
        assertThat(export.status()).isEqualTo(200);
        assertThat(Stream.of(item, list, export))
                .allSatisfy(answer -> assertThat(answer.text()).doesNotContain(HIDDEN));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsEverythingRecordedToAllWhoHaveALogin(Role role) {
        var reader = roadmap.as(role);

        var item = reader.get(probe.scenarios() + "/hidden");
        var list = reader.get(probe.scenarios()).json();
        var export = reader.get(probe.programme() + "/data-set");

        assertThat(item.json().path("title").stringValue()).isEqualTo(HIDDEN);
        assertThat(ids(list)).contains("open", "hidden");
        assertThat(list.has("nonPublic")).isFalse();
        assertThat(export.text()).contains(HIDDEN);
    }

    @Test
    void leavesThePublicWithWhatItSawBeforeAChangeThatIsNotPublic() {
        probe.propose("half");
        var item = probe.scenarios() + "/half";
        writeHidden(item + "/refinement", Probe.refinement(HIDDEN), "If-Match", "\"1\"");

        var anonymous = roadmap.anonymous().get(item);
        var known = roadmap.as(Role.STAKEHOLDER).get(item);

        assertThat(anonymous.json().path("title").stringValue()).isEqualTo("Probe");
        assertThat(anonymous.header("ETag").orElseThrow()).startsWith("\"1-");
        assertThat(known.json().path("title").stringValue()).isEqualTo(HIDDEN);
        assertThat(known.header("ETag").orElseThrow()).startsWith("\"2-");
    }

    @Test
    void hidesAProgrammeThatIsNotPublicAltogether() {
        var opened =
                probe.office()
                        .post(
                                "/api/programmes",
                                """
                                {"id": "rights-hidden", "name": "%s", "region": "Probe",
                                 "fictional": true, "provenance": %s}
                                """
                                        .formatted(HIDDEN, Probe.provenance("NON_PUBLIC")));
        var path = opened.header("Location").orElseThrow();
        probe.office().post(path + "/scenarios", Probe.scenario("public"));
        var reader = roadmap.anonymous();

        Problems.assertProblem(reader.get(path), 404, "not-found");
        Problems.assertProblem(reader.get(path + "/scenarios"), 404, "not-found");
        Problems.assertProblem(reader.get(path + "/scenarios/public"), 404, "not-found");
        Problems.assertProblem(reader.get(path + "/data-set"), 404, "not-found");
        assertThat(reader.get("/api/programmes").text()).doesNotContain(HIDDEN);
        assertThat(probe.office().get(path).status()).isEqualTo(200);
    }

    private void writeHidden(String address, String body, String... headers) {
        var hidden = body.replace("\"PUBLIC\"", "\"NON_PUBLIC\"");
        var answer = probe.office().post(address, hidden, headers);
        assertThat(answer.status()).describedAs(answer.text()).isIn(200, 201);
    }

    private static Stream<String> ids(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("id").stringValue());
    }
}
