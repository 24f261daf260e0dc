package de.kommunal.roadmap.web.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A plan of three milestones that wait for each other, and what becomes of it. */
@SharedRoadmap
class MilestoneStoryTest {

    private static final String DECISION_SLIPPED =
            """
            "reasonCode": "DECISION", "reasonText": "Der Rat tagt später."
            """;

    private final OwnProgramme programme;

    MilestoneStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "milestones");
        plans("draft", "2030-03", "REPORT");
        plans("vote", "2030-06-15", "DECISION");
        plans("founding", "2031", "FOUNDATION");
        waits("vote", "draft", "FINISH_START", 30);
        waits("founding", "vote", "RESOLUTION", 0);
    }

    @Test
    void nothingWaitsInACircle() {
        var refused =
                programme.tell(
                        "/milestones/draft/dependencies",
                        "2026-02",
                        "\"predecessor\": \"founding\", \"type\": \"FINISH_START\"");

        assertRefused(refused, "M1");
        assertThat(refused.json().path("detail").stringValue())
                .contains("draft → founding → vote → draft");
        assertThat(milestone("draft").path("waitsFor")).isEmpty();
    }

    @Test
    void aFinerDateIsNoSlipAndAMoveIsOneWithItsReason() {
        var before = programme.position();
        assertRefused(moves("draft", "2030-03-20"), "M2");
        programme.record(
                "/milestones/draft/refinement", "2026-03", "\"plannedDate\": \"2030-03-20\"");
        assertThat(milestone("draft").path("slip").path("days").intValue()).isZero();

        moved("draft", "2030-04-01");
        moved("draft", "2030-04-29");

        var draft = milestone("draft");
        assertThat(draft.path("firstPlannedDate").stringValue()).isEqualTo("2030-03");
        assertThat(draft.path("plannedDate").stringValue()).isEqualTo("2030-04-29");
        assertThat(draft.path("precision").stringValue()).isEqualTo("DAY");
        assertThat(draft.path("slip").path("days").intValue()).isEqualTo(40);
        assertThat(texts(draft.path("moves"), "previousDate"))
                .containsExactly("2030-03-20", "2030-04-01");
        assertThat(texts(draft.path("moves"), "event"))
                .containsExactlyElementsOf(
                        programme.events("milestone/draft").stream()
                                .filter(e -> e.path("type").stringValue().endsWith("Rescheduled"))
                                .map(e -> e.path("id").stringValue())
                                .toList());
        var then = programme.read("/milestones/draft?atPosition=" + before);
        assertThat(then.path("plannedDate").stringValue()).isEqualTo("2030-03");
        assertThat(then.path("moves")).isEmpty();
    }

    @Test
    void aMoveListsWhomItAffectsAndMovesNone() {
        var tried = programme.read("/milestones/draft/successors?plannedDate=2030-06-01");
        assertThat(texts(tried.path("affected"), "milestone")).containsExactly("vote", "founding");
        assertThat(tried.at("/affected/0/conflicts/0/detail").stringValue())
                .isEqualTo(
                        "Planned for 2030-06-15, which is before draft (2030-06-01) and 30 days.");
        assertThat(milestone("draft").path("version").intValue()).isEqualTo(1);

        moved("draft", "2030-06-01");

        assertThat(milestone("draft").at("/moves/0/affected"))
                .hasToString("[\"vote\",\"founding\"]");
        assertThat(milestone("vote").path("plannedDate").stringValue()).isEqualTo("2030-06-15");
        assertThat(milestone("vote").path("conflicts")).hasSize(1);
        assertThat(texts(programme.read("/milestones/vote/successors").path("affected"), "title"))
                .containsExactly("founding");
    }

    @Test
    void isAchievedAfterWhatItWaitsForOrAgainstItWithAReason() {
        assertRefused(achieves("vote", ""), "M3");
        assertRefused(achieves("draft", "", "9999-01-01"), "M3");
        assertThat(
                        programme
                                .tell(
                                        "/milestones/draft/achievement",
                                        "2026-03",
                                        "\"actualDate\": \"2026-03-01\", \"evidence\": {}")
                                .status())
                .isEqualTo(422);

        assertDone(achieves("vote", ", \"overrideReason\": \"eilbedürftig\""));

        var vote = milestone("vote");
        assertThat(vote.path("state").stringValue()).isEqualTo("ACHIEVED");
        assertThat(vote.path("overridden")).hasToString("[\"draft\"]");
        assertThat(milestone("founding").at("/waitsFor/0/state").stringValue())
                .isEqualTo("ACHIEVED");
        assertThat(milestone("founding").at("/waitsFor/0/met").booleanValue()).isFalse();
        assertRefused(moves("vote", "2032"), "M7");

        programme.record("/milestones/vote/revocation", "2026-04", "\"reason\": \"Formfehler\"");

        assertThat(milestone("vote").path("state").stringValue()).isEqualTo("PLANNED");
        assertDone(moves("vote", "2032"));
    }

    @Test
    void waitsNoMoreOnceTheDependencyIsRemoved() {
        programme.record(
                "/milestones/vote/dependencies/draft/removal",
                "2026-03",
                "\"reason\": \"unnötig\"");

        assertThat(milestone("vote").path("waitsFor")).isEmpty();
        assertThat(programme.read("/milestones/draft/successors").path("affected")).isEmpty();
        assertDone(achieves("vote", ""));
        assertRefused(
                programme.tell(
                        "/milestones/founding/dependencies/draft/removal",
                        "2026-03",
                        "\"reason\": \"unnötig\""),
                "M9");
    }

    @Test
    void changesNoMoreOnceCancelled() {
        programme.record("/milestones/vote/cancellation", "2026-03", "\"reason\": \"aufgegeben\"");

        assertRefused(achieves("vote", ""), "M6");
        assertThat(milestone("founding").at("/conflicts/0/milestone").stringValue())
                .isEqualTo("vote");
        assertThat(programme.read("/milestones?state=CANCELLED").path("items")).hasSize(1);
    }

    @Test
    void aBaselineKeepsThePlanToCompareWith() {
        programme.record(
                "/baselines",
                "2026-03",
                "\"id\": \"start\", \"name\": \"Start\", \"reason\": \"Beginn der Umsetzung\"");
        moved("vote", "2030-07-15");
        plans("operation", "2033", "OPERATION");

        assertThat(texts(programme.read("/baselines/start").path("entries"), "plannedDate"))
                .containsExactly("2030-03", "2030-06-15", "2031");
        var rows = programme.read("/baselines/start/comparison").path("rows");
        assertThat(texts(rows, "milestone"))
                .containsExactly("draft", "vote", "founding", "operation");
        assertThat(rows.at("/0/slip/days").intValue()).isZero();
        assertThat(rows.at("/1/plannedThen").stringValue()).isEqualTo("2030-06-15");
        assertThat(rows.at("/1/plannedNow").stringValue()).isEqualTo("2030-07-15");
        assertThat(rows.at("/1/slip/days").intValue()).isEqualTo(30);
        assertThat(rows.at("/3").has("plannedThen")).isFalse();
    }

    @Test
    void whatIsNotPublicIsNamedInNoPublicEvent() {
        programme.recordNonPublic(
                "/milestones",
                "2026-01",
                """
                "id": "secret", "title": "secret", "plannedDate": "2032", "category": "OTHER"
                """);
        programme.recordNonPublic(
                "/milestones/secret/dependencies",
                "2026-01",
                "\"predecessor\": \"vote\", \"type\": \"FINISH_START\"");
        assertThat(
                        texts(
                                programme.read("/milestones/vote/successors").path("affected"),
                                "milestone"))
                .containsExactly("founding", "secret");

        moved("vote", "2030-07-15");
        programme.record(
                "/baselines", "2026-03", "\"id\": \"open\", \"name\": \"A\", \"reason\": \"B\"");
        programme.recordNonPublic(
                "/baselines", "2026-03", "\"id\": \"all\", \"name\": \"A\", \"reason\": \"B\"");

        assertThat(milestone("vote").at("/moves/0/affected")).hasToString("[\"founding\"]");
        assertThat(programme.read("/baselines/open").path("entries")).hasSize(3);
        assertThat(programme.read("/baselines/all").path("entries")).hasSize(4);
    }

    private void plans(String id, String date, String category) {
        programme.record(
                "/milestones",
                "2026-01",
                """
                "id": "%1$s", "title": "%1$s", "plannedDate": "%2$s", "category": "%3$s"
                """
                        .formatted(id, date, category));
    }

    private void waits(String id, String predecessor, String type, int lagDays) {
        programme.record(
                "/milestones/" + id + "/dependencies",
                "2026-02",
                """
                "predecessor": "%s", "type": "%s", "lagDays": %d
                """
                        .formatted(predecessor, type, lagDays));
    }

    private Answer moves(String id, String date) {
        return programme.tell(
                "/milestones/" + id + "/schedule",
                "2026-05",
                "\"plannedDate\": \"" + date + "\", " + DECISION_SLIPPED);
    }

    private void moved(String id, String date) {
        assertDone(moves(id, date));
    }

    private Answer achieves(String id, String more) {
        return achieves(id, more, "2026-03-01");
    }

    private Answer achieves(String id, String more, String on) {
        return programme.tell(
                "/milestones/" + id + "/achievement",
                "2026-03",
                """
                "actualDate": "%s", "evidence": {"text": "Niederschrift"}%s
                """
                        .formatted(on, more));
    }

    private JsonNode milestone(String id) {
        return programme.read("/milestones/" + id);
    }

    private static void assertDone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void assertRefused(Answer answer, String rule) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").stringValue()).isEqualTo(rule);
    }

    private static List<String> texts(JsonNode items, String name) {
        return items.valueStream().map(item -> item.path(name).stringValue()).toList();
    }
}
