package de.kommunal.roadmap.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.stream.IntStream;

/** What is answered to who asks what would follow. */
@SharedRoadmap
class WhatIfTest {

    private final Roadmap roadmap;
    private final OwnProgramme programme;

    WhatIfTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        programme = OwnProgramme.open(roadmap, "what-if");
        programme.hasPartner("nord");
    }

    @Test
    void aCommandSpeaksOfWhatAnEarlierOneWouldRecord() {
        var answer =
                programme.whatIf(
                        "",
                        scenario("holding", "Holding"),
                        command(
                                "RefineScenario",
                                "2025-05-05",
                                "\"id\": \"holding\", \"title\": \"Feiner\", \"reason\":"
                                        + " \"Genauer\""),
                        command("RegisterPartner", "2025-02-01", partner("sued")),
                        command("RecordCommitteeEstablished", "2025-02-02", council("sued")));

        assertAccepted(answer, 4);
        assertThat(answer.at("/commands/1/version").intValue()).isEqualTo(2);
        assertThat(view(answer, "scenario/holding").path("title").stringValue())
                .isEqualTo("Feiner");
        assertThat(view(answer, "committee/rat-sued").path("partner").stringValue())
                .isEqualTo("sued");
        assertThat(answer.at("/at/position").longValue()).isEqualTo(programme.head());
        assertThat(programme.read("/scenarios").path("items")).isEmpty();
    }

    @Test
    void aRefusalStandsInItsPlaceAsItsOwnAddressWouldSayIt() {
        var unknown =
                "\"id\": \"b\", \"partner\": \"niemand\", \"paper\": \"vorlage-nord\", \"steps\":"
                    + " [{\"id\": \"rat\", \"committee\": \"rat-nord\", \"date\": \"2025-03-10\","
                    + " \"role\": \"DECISIVE\", \"rank\": 1}]";
        var malformed = "\"id\": \"b\", \"model\": \"ROOF\", \"colour\": \"blue\"";
        var answer =
                programme.whatIf(
                        "",
                        command("PlanDeliberation", "2025-02-01", unknown),
                        command("ProposeScenario", "2025-02-01", malformed),
                        command("RegisterPartner", "2025-02-01", partner("nord")),
                        command(
                                "DiscardScenario",
                                "2025-02-01",
                                "\"id\": \"keines\", \"reason\": \"Nein\""),
                        "{\"FlyToTheMoon\": {}}",
                        scenario("holding", "Holding"));

        assertThat(problem(answer, 0))
                .isEqualTo(problem(programme.tell("/deliberations", "2025-02-01", unknown)));
        assertThat(problem(answer, 1))
                .isEqualTo(problem(programme.tell("/scenarios", "2025-02-01", malformed)));
        assertThat(problem(answer, 2))
                .isEqualTo(problem(programme.tell("/partners", "2025-02-01", partner("nord"))));
        assertThat(problem(answer, 3))
                .isEqualTo(
                        problem(
                                programme.tell(
                                        "/scenarios/keines/discard",
                                        "2025-02-01",
                                        "\"reason\": \"Nein\"")));
        assertThat(answer.at("/commands/4/command").stringValue()).isEqualTo("FlyToTheMoon");
        assertThat(answer.at("/commands/4/problem/code").stringValue())
                .isEqualTo("invalid-content");
        assertThat(answer.at("/commands/5/accepted").booleanValue()).isTrue();
        assertThat(answer.at("/commands/5/number").intValue()).isEqualTo(6);
    }

    @Test
    void aRecordIsCorrectedWithoutBeingCorrected() {
        programme.record("/scenarios", "2025-01-05", fields("holding", "Hoding"));
        var wrong = programme.events("scenario/holding").getFirst().path("id").stringValue();

        var answer =
                programme.whatIf(
                        "", correction("\"event\": \"%s\"".formatted(wrong), "holding", "Holding"));

        assertAccepted(answer, 1);
        assertThat(answer.at("/commands/0/events").valueStream())
                .extracting(event -> event.path("type").stringValue())
                .containsExactly("RecordCorrected", "ScenarioProposed");
        assertThat(view(answer, "scenario/holding").path("title").stringValue())
                .isEqualTo("Holding");
        assertThat(view(answer, "correction/tippfehler").path("event").stringValue())
                .isEqualTo(wrong);
        assertThat(answer.at("/changes/0/values").valueStream())
                .anySatisfy(value -> {
                    assertThat(value.path("before").asString("")).isEqualTo("Hoding");
                    assertThat(value.path("after").stringValue()).isEqualTo("Holding");
                    assertThat(value.path("why").stringValue()).isEqualTo("CORRECTED");
                });
        assertThat(programme.read("/scenarios/holding").path("title").stringValue())
                .isEqualTo("Hoding");
    }

    @Test
    void whatWouldBeRecordedIsCorrectedByTheNumberOfItsCommand() {
        var answer =
                programme.whatIf(
                        "",
                        scenario("holding", "Hoding"),
                        correction("\"record\": 1", "holding", "Holding"),
                        correction("\"record\": 7", "holding", "Holding"));

        assertThat(view(answer, "scenario/holding").path("title").stringValue())
                .isEqualTo("Holding");
        assertThat(answer.at("/commands/2/problem/code").stringValue())
                .isEqualTo("unknown-reference");
    }

    @Test
    void looksByItselfAtTheLastDayThatACommandIsAbout() {
        var inTwoYears = LocalDate.now(ZoneId.of("Europe/Berlin")).plusYears(2).withDayOfYear(7);

        var answer =
                programme.whatIf(
                        "",
                        command(
                                "ProposeScenario",
                                inTwoYears.toString(),
                                fields("spaeter", "Später")));

        assertThat(answer.at("/at/validAt").stringValue()).isEqualTo(inTwoYears.toString());
        assertThat(answer.at("/changes/0/change").stringValue()).isEqualTo("ADDED");
    }

    @Test
    void showsNoViewOfWhatIsNotThereOnThatDay() {
        var answer =
                programme.whatIf(
                        "\"validAt\": \"2025-01-31\", \"show\": [\"partner/nord\"]",
                        scenario("holding", "Holding"));

        assertAccepted(answer, 1);
        assertThat(answer.path("changes")).isEmpty();
        assertThat(answer.path("views").valueStream())
                .extracting(shown -> shown.path("subject").stringValue() + shown.has("view"))
                .containsExactly("scenario/holdingfalse", "partner/nordtrue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /commands",
                "{\"commands\": []} | /commands",
                "{\"commands\": {}} | /commands",
                "{\"commands\": [{}], \"command\": 1} | /command",
                "{\"commands\": [{}], \"validAt\": \"2026-02-30\"} | /validAt",
                "{\"commands\": [{}], \"validAt\": 2026} | /validAt",
                "{\"commands\": [{}], \"show\": \"partner/nord\"} | /show",
                "{\"commands\": [{}], \"show\": [\"partner/nord\", \"moon\"]} | /show/1",
                "{\"commands\": [{}], \"adoption\": {\"legalForm\": \"GMBH\"}} |"
                        + " /adoption/scenario",
            })
    void namesEachPlaceOfAQuestionThatItDoesNotUnderstand(String body, String pointer) {
        var answer = post(Role.AUDITOR, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-content");
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").stringValue())
                .contains(pointer);
    }

    @Test
    void takesTwoHundredCommandsAndNoMore() {
        var commands =
                IntStream.range(0, 200)
                        .mapToObj(i -> scenario("s" + i, "Szenario " + i))
                        .toArray(String[]::new);
        assertAccepted(programme.whatIf("", commands), 200);

        var more = Collections.nCopies(201, "{}").toArray(String[]::new);
        assertThat(programme.tryOut("", more).json().at("/errors/0/read").stringValue())
                .isEqualTo("201 commands");
    }

    @Test
    void takesNoMoreThanOtherBodies() {
        var answer = post(Role.AUDITOR, "{\"commands\": [{}]" + " ".repeat(256 * 1024) + "}");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void startsFromNowAndFromNothingElse() {
        var answer =
                roadmap.as(Role.AUDITOR)
                        .post(
                                "/api/programmes/" + programme.id() + "/what-if?knownAt=P-7D",
                                "{\"commands\": [{}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").stringValue()).isEqualTo("knownAt");
    }

    @Test
    void knowsNoOtherProgramme() {
        var answer =
                roadmap.as(Role.AUDITOR)
                        .post("/api/programmes/nirgends/what-if", "{\"commands\": [{}]}");

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void answersThoseWhoKeepOrExamineTheRecord(Role role) {
        var answer = post(role, "{\"commands\": [{}]}");

        assertThat(answer.status()).isEqualTo(role == Role.STAKEHOLDER ? 403 : 200);
    }

    @Test
    void asksTheAnonymousForAToken() {
        var answer =
                roadmap.anonymous()
                        .post(
                                "/api/programmes/" + programme.id() + "/what-if",
                                "{\"commands\": [{}]}");

        assertThat(answer.code()).isEqualTo("unauthenticated");
    }

    @Test
    void letsTwoInAtATime() {
        var underWay = roadmap.bean(TrialsUnderWay.class);
        try (var _ = underWay.enter()) {
            try (var _ = underWay.enter()) {
                var answer = post(Role.AUDITOR, "{\"commands\": [{}]}");

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("too-many-trials");
                assertThat(answer.header("Retry-After")).isPresent();
            }
            assertThat(post(Role.AUDITOR, "{\"commands\": [{}]}").status()).isEqualTo(200);
        }
    }

    private Answer post(Role role, String body) {
        return roadmap.as(role).post("/api/programmes/" + programme.id() + "/what-if", body);
    }

    private static void assertAccepted(JsonNode answer, int commands) {
        assertThat(answer.path("commands").valueStream().toList())
                .hasSize(commands)
                .allSatisfy(tried ->
                        assertThat(tried.path("accepted").booleanValue())
                                .as(tried.toString())
                                .isTrue());
    }

    private static JsonNode view(JsonNode answer, String subject) {
        return answer.path("views")
                .valueStream()
                .filter(shown -> shown.path("subject").stringValue().equals(subject))
                .findFirst()
                .orElseThrow()
                .path("view");
    }

    private static JsonNode problem(JsonNode answer, int command) {
        return answer.at("/commands/" + command + "/problem");
    }

    /** Without the address that refused. */
    private static JsonNode problem(Answer answer) {
        var problem = (ObjectNode) answer.json();
        problem.remove("instance");
        return problem;
    }

    private static String scenario(String id, String title) {
        return command("ProposeScenario", "2025-02-01", fields(id, title));
    }

    private static String fields(String id, String title) {
        return """
        "id": "%s", "title": "%s", "model": "HOLDING", "candidateForms": ["GMBH"]
        """
                .formatted(id, title);
    }

    private static String partner(String id) {
        return """
        "id": "%s", "kind": "TOWN", "name": "Stadt", "role": "MEMBER"
        """
                .formatted(id);
    }

    private static String council(String partner) {
        return """
        "id": "rat-%1$s", "partner": "%1$s", "name": "Rat", "kind": "COUNCIL"
        """
                .formatted(partner);
    }

    private static String correction(String which, String id, String title) {
        return command(
                "CorrectRecord",
                "2025-06-01",
                """
                "id": "tippfehler", %s, "category": "TYPO", "reason": "Schreibfehler",
                "replacement": %s
                """
                        .formatted(which, scenario(id, title)));
    }

    private static String command(String name, String effective, String fields) {
        return "{\"%s\": {%s, %s}}".formatted(name, fields, OwnProgramme.provenance(effective));
    }
}
