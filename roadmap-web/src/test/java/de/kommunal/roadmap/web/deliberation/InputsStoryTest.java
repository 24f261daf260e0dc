package de.kommunal.roadmap.web.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A talk on 9 February, between the sittings of 5 and of 11 and 18 February. */
@SharedRoadmap
class InputsStoryTest {

    private static final String DELIBERATION = "/deliberations/beratung";
    private static final String TALK = "/information-events/talk";
    private static final String LINK = "\"informationEvent\": \"talk\"";

    private final OwnProgramme programme;

    InputsStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "inputs");
        programme.hasPartner("nord");
        programme.record(
                "/deliberations",
                "2026-01-15",
                """
                "id": "beratung", "partner": "nord", "paper": "vorlage-nord", "steps": [
                  {"id": "fachausschuss", "committee": "ausschuss-nord", "date": "2026-02-05",
                   "role": "PRELIMINARY", "rank": 1},
                  {"id": "hauptausschuss", "committee": "ausschuss-nord", "date": "2026-02-11",
                   "role": "ADVISORY", "rank": 2},
                  {"id": "rat", "committee": "rat-nord", "date": "2026-02-18",
                   "role": "DECISIVE", "rank": 3}]
                """);
        plan("talk", "2026-02-09", "");
    }

    @Test
    void feedsTheTwoSittingsAfterItAndNeverTheOneBefore() {
        link("hauptausschuss", LINK);
        link("rat", LINK);

        var refused = programme.tell(inputsOf("fachausschuss"), "2026-01-20", LINK);

        assertRefused("D6", refused);
        assertThat(text(refused.json(), "/detail")).contains("2026-02-09", "2026-02-05");
        assertThat(feeds()).containsExactly("hauptausschuss 2026-02-11", "rat 2026-02-18");
        assertThat(input("rat").path("date").stringValue()).isEqualTo("2026-02-09");
        assertThat(input("rat").path("state").stringValue()).isEqualTo("PLANNED");
        assertThat(step("fachausschuss").path("inputs")).isEmpty();
    }

    @Test
    void goesByTheDatesThatBothHaveByNow() {
        programme.record(
                TALK + "/schedule", "2026-01-21", "\"to\": \"2026-02-04\", \"reason\": \"Saal\"");

        link("fachausschuss", LINK);

        assertThat(feeds()).containsExactly("fachausschuss 2026-02-05");
        programme.record(
                DELIBERATION + "/steps/hauptausschuss/schedule",
                "2026-01-22",
                "\"to\": \"2026-02-06\", \"reason\": \"Ferien\"");
        plan("second", "2026-02-09", "");
        assertRefused(
                "D6",
                programme.tell(
                        inputsOf("hauptausschuss"),
                        "2026-01-22",
                        "\"informationEvent\": \"second\""));
    }

    @Test
    void keepsTheLinkIfTheTalkIsMovedBehindTheStepAndSaysSo() {
        link("hauptausschuss", LINK);
        link("rat", LINK);

        programme.record(
                TALK + "/schedule", "2026-02-01", "\"to\": \"2026-02-12\", \"reason\": \"Saal\"");

        assertThat(input("hauptausschuss").path("tooLate").booleanValue()).isTrue();
        assertThat(input("rat").path("tooLate").booleanValue()).isFalse();
        assertThat(late(programme.read(TALK))).containsExactly("hauptausschuss");
        assertThat(late(programme.read(TALK + "?validAt=2026-01-31"))).isEmpty();
        assertThat(text(programme.read(TALK), "/plannedDate")).isEqualTo("2026-02-09");
    }

    @Test
    void keepsTheLinkIfTheStepIsMovedBeforeTheTalkAndSaysSo() {
        link("hauptausschuss", LINK);

        programme.record(
                DELIBERATION + "/steps/hauptausschuss/schedule",
                "2026-02-01",
                "\"to\": \"2026-02-08\", \"reason\": \"Ferien\"");

        assertThat(input("hauptausschuss").path("tooLate").booleanValue()).isTrue();
        assertThat(feeds()).containsExactly("hauptausschuss 2026-02-08");
    }

    @Test
    void tellsWhatItWasPlannedForByTheDatesThatTheStepsReallyHave() {
        plan(
                "planned",
                "2026-02-09",
                """
                {"deliberation": "beratung", "step": "rat", "date": "2026-02-25"},
                {"deliberation": "beratung", "step": "fachausschuss", "date": "2026-03-05"},
                {"deliberation": "beratung", "step": "unbekannt", "date": "2026-03-01"}
                """);

        var planned = programme.read("/information-events/planned");

        assertThat(feeds(planned))
                .containsExactly(
                        "rat 2026-02-18", "fachausschuss 2026-02-05", "unbekannt 2026-03-01");
        assertThat(late(planned)).containsExactly("fachausschuss");
    }

    @Test
    void isCancelledAndFeedsNothingMore() {
        link("rat", LINK);

        programme.record(TALK + "/cancellation", "2026-02-01", "\"reason\": \"Erledigt\"");

        assertThat(text(programme.read(TALK), "/state")).isEqualTo("CANCELLED");
        assertThat(text(input("rat"), "/state")).isEqualTo("CANCELLED");
        assertThat(input("rat").path("tooLate").booleanValue()).isTrue();
        assertRefused("N2", programme.tell(inputsOf("hauptausschuss"), "2026-02-02", LINK));
        assertRefused(
                "N1",
                programme.tell(
                        TALK + "/schedule",
                        "2026-02-02",
                        "\"to\": \"2026-02-10\", \"reason\": \"Doch\""));
        programme.record(TALK + "/holding", "2026-02-09", "\"heldOn\": \"2026-02-09\"");
        assertThat(text(programme.read(TALK), "/irregularities/0/rule")).isEqualTo("N1");
    }

    @Test
    void wasHeldOnTheDayOnWhichItWas() {
        link("hauptausschuss", LINK);

        programme.record(
                TALK + "/holding",
                "2026-02-10",
                "\"heldOn\": \"2026-02-10\", \"note\": \"Einen Tag später\"");

        var talk = programme.read(TALK);
        assertThat(text(talk, "/state")).isEqualTo("HELD");
        assertThat(text(talk, "/date")).isEqualTo("2026-02-10");
        assertThat(text(talk, "/note")).isEqualTo("Einen Tag später");
        assertThat(talk.path("irregularities")).isEmpty();
        assertThat(input("hauptausschuss").path("tooLate").booleanValue()).isFalse();
    }

    @Test
    void aReportFeedsAStepWithItsFindings() {
        programme.record(
                "/reports",
                "2025-10/2025-12",
                """
                "id": "study", "title": "Untersuchung", "commissionedBy": [],
                "findings": [{"no": 1, "text": "Szenarien"}, {"no": 2, "text": "Holding"}]
                """);

        link("fachausschuss", "\"report\": \"study\", \"findings\": [2]");

        var input = input("fachausschuss");
        assertThat(text(input, "/report")).isEqualTo("study");
        assertThat(input.at("/findings/0").intValue()).isEqualTo(2);
        assertThat(text(input, "/date")).isEqualTo("2025-10/2025-12");
        var unknown =
                programme.tell(
                        inputsOf("rat"), "2026-01-20", "\"report\": \"study\", \"findings\": [3]");
        assertThat(unknown.status()).describedAs(unknown.text()).isEqualTo(422);
        assertThat(text(unknown.json(), "/errors/0/pointer")).isEqualTo("/findings");
    }

    @Test
    void linksOnceToAStepThatTakesPlace() {
        link("hauptausschuss", LINK);
        assertRefused("N2", programme.tell(inputsOf("hauptausschuss"), "2026-01-20", LINK));

        programme.record(
                DELIBERATION + "/steps/rat/postponement",
                "2026-02-01",
                "\"reason\": \"Offene Fragen\", \"closingReason\": \"Kein neuer Termin\"");

        assertRefused("N2", programme.tell(inputsOf("rat"), "2026-02-02", LINK));
        var unknown = programme.tell(inputsOf("nirgends"), "2026-01-20", LINK);
        assertThat(unknown.status()).describedAs(unknown.text()).isEqualTo(404);
    }

    @Test
    void changesTheVersionThatTheSenderSaw() {
        link("rat", LINK);

        var stale = programme.tellInVersion(1, inputsOf("hauptausschuss"), "2026-01-20", LINK);

        assertThat(stale.status()).describedAs(stale.text()).isEqualTo(412);
        var current = programme.tellInVersion(2, inputsOf("hauptausschuss"), "2026-01-20", LINK);
        assertThat(current.status()).describedAs(current.text()).isEqualTo(200);
    }

    private void plan(String id, String date, String feeds) {
        programme.record(
                "/information-events",
                "2026-01-15",
                """
                "id": "%s", "title": "Erläuterung", "date": "%s", "speaker": "Leitung",
                "audience": ["Fraktionen"], "purpose": "Verfahren erläutern", "feeds": [%s]
                """
                        .formatted(id, date, feeds));
    }

    private void link(String step, String fields) {
        programme.record(inputsOf(step), "2026-01-20", fields);
    }

    private static String inputsOf(String step) {
        return DELIBERATION + "/steps/" + step + "/inputs";
    }

    private JsonNode step(String id) {
        return programme
                .read(DELIBERATION)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode input(String step) {
        assertThat(step(step).path("inputs")).hasSize(1);
        return step(step).at("/inputs/0");
    }

    private List<String> feeds() {
        return feeds(programme.read(TALK));
    }

    private static List<String> feeds(JsonNode event) {
        return event.path("feeds")
                .valueStream()
                .map(fed -> text(fed, "/step") + " " + text(fed, "/date"))
                .toList();
    }

    private static List<String> late(JsonNode event) {
        return event.path("feeds")
                .valueStream()
                .filter(fed -> fed.path("tooLate").booleanValue())
                .map(fed -> text(fed, "/step"))
                .toList();
    }

    private static void assertRefused(String rule, Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        assertThat(text(answer.json(), "/rule")).isEqualTo(rule);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }
}
