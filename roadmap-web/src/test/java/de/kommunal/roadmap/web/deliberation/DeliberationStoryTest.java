package de.kommunal.roadmap.web.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.StreamSupport;

/** A paper on its way through a town's committees, as planned and as it went. */
@SharedRoadmap
class DeliberationStoryTest {

    private static final String BERATUNG = "/deliberations/beratung";
    private static final String AUSSCHUSS = BERATUNG + "/steps/ausschuss";
    private static final String RAT = BERATUNG + "/steps/rat";

    private static final String ADOPTED =
            """
            "outcome": "ADOPTED", "rawText": "beschlossen", "decidedOn": "2025-03-10"
            """;
    private static final String AT_AUSSCHUSS =
            """
            {"id": "ausschuss", "committee": "ausschuss-nord", "date": "%s",
             "role": "ADVISORY", "rank": 1}
            """;
    private static final String AT_RAT =
            """
            {"id": "rat", "committee": "rat-nord", "date": "2025-03-10",
             "role": "DECISIVE", "rank": 2}
            """;
    private static final String AFTER_RAT =
            """
            {"id": "danach", "committee": "ausschuss-nord", "date": "2025-03-17",
             "role": "ADVISORY", "rank": 3}
            """;
    private static final String LATER =
            """
            "followUp": {"id": "rat-2", "committee": "rat-nord", "date": "2025-03-24",
                         "role": "DECISIVE", "rank": 3}
            """;

    private final OwnProgramme programme;

    DeliberationStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "deliberation");
        programme.hasPartner("nord");
    }

    @Test
    void isPlanned() {
        plan();

        assertThat(texts("date")).containsExactly("2025-03-03", "2025-03-10");
        assertThat(texts("role")).containsExactly("ADVISORY", "DECISIVE");
        assertThat(texts("state")).containsOnly("PLANNED");
    }

    @Test
    void isPlannedInOrderWithOneDecisionAtItsEnd() {
        assertRefusedBy("D1", plan(AT_AUSSCHUSS.formatted("2025-03-17") + ", " + AT_RAT));
        assertRefusedBy("D2", plan(AT_AUSSCHUSS.formatted("2025-03-03")));
        assertRefusedBy("D2", plan(AT_RAT + ", " + AFTER_RAT));
    }

    @Test
    void aStepThatIsMovedKeepsTheDayOfItsPlan() {
        plan();

        programme.record(
                AUSSCHUSS + "/schedule",
                "2025-02-01",
                """
                "to": "2025-03-05", "reason": "Saal belegt"
                """);

        assertThat(texts("date")).containsExactly("2025-03-05", "2025-03-10");
        assertThat(texts("plannedDate")).containsExactly("2025-03-03", "2025-03-10");
        var behindTheCouncil =
                programme.tell(
                        AUSSCHUSS + "/schedule",
                        "2025-02-02",
                        """
                        "to": "2025-03-11", "reason": "Saal belegt"
                        """);
        assertRefusedBy("D1", behindTheCouncil);
    }

    @Test
    void aPostponedStepNamesTheOneThatFollows() {
        plan();

        programme.record(RAT + "/postponement", "2025-03-10", "\"reason\": \"Fragen\", " + LATER);

        assertThat(texts("id")).containsExactly("ausschuss", "rat", "rat-2");
        assertThat(texts("state")).containsExactly("PLANNED", "POSTPONED", "PLANNED");
        assertThat(step("rat").path("followUp").stringValue()).isEqualTo("rat-2");
    }

    @Test
    void aPostponedStepHasEitherAFollowUpOrAReasonForNone() {
        plan();

        assertRefusedBy(
                "D5",
                programme.tell(RAT + "/postponement", "2025-03-10", "\"reason\": \"Fragen\""));
        assertRefusedBy(
                "D5",
                programme.tell(
                        RAT + "/postponement",
                        "2025-03-10",
                        "\"reason\": \"Fragen\", \"closingReason\": \"Erledigt\", " + LATER));
        programme.record(
                RAT + "/postponement",
                "2025-03-10",
                "\"reason\": \"Fragen\", \"closingReason\": \"Erledigt\"");
        assertThat(step("rat").path("closingReason").stringValue()).isEqualTo("Erledigt");
    }

    @Test
    void aReferredMatterComesBack() {
        plan();

        programme.record(
                RAT + "/referral",
                "2025-03-10",
                """
                "toCommittee": "ausschuss-nord", "reason": "Fragen",
                "followUp": {"id": "ausschuss-2", "committee": "ausschuss-nord",
                             "date": "2025-03-17", "role": "ADVISORY", "rank": 3},
                "comesBack": {"id": "rat-2", "committee": "rat-nord",
                              "date": "2025-03-24", "role": "DECISIVE", "rank": 4}
                """);

        assertThat(texts("id")).containsExactly("ausschuss", "rat", "ausschuss-2", "rat-2");
        assertThat(texts("state")).containsExactly("PLANNED", "REFERRED", "PLANNED", "PLANNED");
        assertThat(step("rat").path("toCommittee").stringValue()).isEqualTo("ausschuss-nord");
        assertThat(step("rat").path("followUp").stringValue()).isEqualTo("ausschuss-2");
        assertThat(step("rat").path("comesBack").stringValue()).isEqualTo("rat-2");
    }

    @Test
    void anOutcomeShowsTheWordingAndTheVote() {
        plan();

        programme.record(
                RAT + "/outcome",
                "2025-03-10",
                """
                "outcome": "ADOPTED", "rawText": "ungeändert beschlossen",
                "decidedOn": "2025-03-10", "seats": 44,
                "votes": {"precision": "COUNTS", "yes": 30, "no": 10, "abstained": 4}
                """);

        var held = step("rat");
        assertThat(held.path("state").stringValue()).isEqualTo("HELD");
        assertThat(held.path("rawText").stringValue()).isEqualTo("ungeändert beschlossen");
        assertThat(held.at("/votes/yes").intValue()).isEqualTo(30);
        assertThat(held.path("irregularities")).isEmpty();
    }

    @Test
    void anIrregularOutcomeIsRecordedAndFlagged() {
        plan();

        programme.record(
                AUSSCHUSS + "/outcome",
                "2025-03-03",
                """
                "outcome": "ADOPTED", "rawText": "einstimmig abgelehnt",
                "decidedOn": "2025-03-02", "seats": 10,
                "votes": {"precision": "COUNTS", "yes": 9, "no": 2}
                """);

        assertThat(flags(step("ausschuss"))).containsExactlyInAnyOrder("D3", "D4", "D9", "S3");
        assertThat(flags(programme.read(BERATUNG))).hasSize(4);
        assertThat(step("ausschuss").path("outcome").stringValue()).isEqualTo("ADOPTED");
        assertThat(step("rat").path("irregularities")).isEmpty();
    }

    @Test
    void anOutcomeOfAStepThatWasPostponedIsFlagged() {
        plan();
        programme.record(RAT + "/postponement", "2025-03-09", "\"reason\": \"Fragen\", " + LATER);

        programme.record(RAT + "/outcome", "2025-03-10", ADOPTED);

        assertThat(flags(step("rat"))).containsExactly("D10");
    }

    @Test
    void aStepHasOneOutcomeAndGivesWayNoMore() {
        plan();
        programme.record(RAT + "/outcome", "2025-03-10", ADOPTED);

        assertRefusedBy("D8", programme.tell(RAT + "/outcome", "2025-03-11", ADOPTED));
        assertRefusedBy(
                "D10",
                programme.tell(
                        RAT + "/postponement", "2025-03-11", "\"reason\": \"Fragen\", " + LATER));
    }

    private void plan() {
        var answer = plan(AT_AUSSCHUSS.formatted("2025-03-03") + ", " + AT_RAT);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private Answer plan(String steps) {
        return programme.tell(
                "/deliberations",
                "2025-01-20",
                """
                "id": "beratung", "partner": "nord", "paper": "vorlage-nord",
                "competentCommittee": "rat-nord", "steps": [%s]
                """
                        .formatted(steps));
    }

    private static void assertRefusedBy(String rule, Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        assertThat(answer.json().path("rule").stringValue()).isEqualTo(rule);
    }

    private JsonNode step(String id) {
        return steps().stream()
                .filter(step -> step.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String field) {
        return steps().stream().map(step -> step.path(field).stringValue()).toList();
    }

    private List<JsonNode> steps() {
        return all(programme.read(BERATUNG).path("steps"));
    }

    private static List<String> flags(JsonNode node) {
        return all(node.path("irregularities")).stream()
                .map(flag -> flag.path("rule").stringValue())
                .toList();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
