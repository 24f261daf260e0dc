package de.kommunal.roadmap.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** What was recorded wrongly is put right, and every earlier state stays as it was known. */
@SharedRoadmap
class CorrectionStoryTest {

    private static final String DELIBERATION = "/deliberations/rechtsform";
    private static final String OUTCOME = DELIBERATION + "/steps/rat/outcome";
    private static final String APPROVED =
            """
            "outcome": "ADOPTED", "rawText": "beschlossen", "decidedOn": "%s"
            """;
    private static final String REJECTED =
            """
            "outcome": "REJECTED", "rawText": "abgelehnt", "decidedOn": "%s"
            """;

    private static final String NOTED =
            """
            "outcome": "NOTED", "rawText": "zur Kenntnis genommen", "decidedOn": "%s"
            """;

    private final OwnProgramme programme;

    CorrectionStoryTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "corrections");
        programme.hasPartner("nord");
        programme.record("/deliberations", "2025-01-20", plan("2025-02-18"));
    }

    @Test
    void theRightOutcomeStandsInThePlaceOfTheWrongOne() {
        // dated before the sitting: flagged, and the flag goes with the mistake
        programme.record(OUTCOME, "2025-02-08", REJECTED.formatted("2025-02-08"));
        var before = programme.position();
        var wrong = lastEvent("deliberation/rechtsform");
        assertThat(irregularities()).contains("D3");

        corrects("zahlendreher", wrong, outcome("2025-02-18", APPROVED), "WRONG_DATE");

        assertThat(text(step(""), "/outcome")).isEqualTo("ADOPTED");
        assertThat(irregularities()).isEmpty();
        assertThat(text(step("?atPosition=" + before), "/outcome")).isEqualTo("REJECTED");
        assertThat(history())
                .containsExactly(
                        "DeliberationPlanned",
                        "StepOutcomeRecorded withdrawn",
                        "RecordCorrected",
                        "StepOutcomeRecorded");
        var correction = programme.read("/corrections/zahlendreher");
        assertThat(text(correction, "/event")).isEqualTo(wrong);
        assertThat(text(correction, "/category")).isEqualTo("WRONG_DATE");
        assertThat(text(correction, "/replacement"))
                .isEqualTo(lastEvent("deliberation/rechtsform"));
        assertThat(programme.read(DELIBERATION).path("version").intValue()).isEqualTo(4);
    }

    @Test
    void theCorrectedPlanStaysMovedAsItWasMovedOnTheSameDay() {
        var plan = lastEvent("deliberation/rechtsform");
        programme.record(
                DELIBERATION + "/steps/rat/schedule",
                "2025-01-20",
                "\"to\": \"2025-03-04\", \"reason\": \"Terminkollision\"");

        corrects("plan", plan, command("PlanDeliberation", "2025-01-20", plan("2025-02-19")));

        assertThat(text(step(""), "/date")).isEqualTo("2025-03-04");
        programme.record(OUTCOME, "2025-03-04", APPROVED.formatted("2025-03-04"));
    }

    @Test
    void aVoidedOutcomeLeavesTheStepPlannedAndOpenForTheRightOne() {
        programme.record(OUTCOME, "2025-02-18", APPROVED.formatted("2025-02-18"));

        voids("falsche-sitzung", lastEvent("deliberation/rechtsform"));

        assertThat(text(step(""), "/state")).isEqualTo("PLANNED");
        programme.record(OUTCOME, "2025-02-18", REJECTED.formatted("2025-02-18"));
        assertThat(text(step(""), "/outcome")).isEqualTo("REJECTED");
    }

    @Test
    void aRecordThatIsVoidedAsAWholeIsGoneUntilTheVoidingIsVoided() {
        var paper = "/papers/vorlage-nord";
        programme.record(
                paper + "/versions",
                "2025-01-25",
                "\"versionNo\": 2, \"draft\": [], \"reason\": \"Ergänzung\"");
        var before = programme.position();

        voids("doppelt", eventsOf("paper/vorlage-nord").getFirst());

        assertThat(refusal(programme.tell(paper + "/withdrawal", "2025-02-01", reason())))
                .isEqualTo("B4");
        assertThat(ids("/papers")).doesNotContain("vorlage-nord");
        assertThat(ids("/papers?atPosition=" + before)).contains("vorlage-nord");
        assertThat(programme.read("/voidings/doppelt").path("wholeSubject").booleanValue())
                .isTrue();

        undoes("doch-nicht-doppelt", "doppelt");

        assertThat(programme.read(paper).path("versions")).hasSize(2);
        assertThat(text(programme.read("/voidings/doppelt"), "/voidedBy"))
                .isEqualTo("doch-nicht-doppelt");
        programme.record(paper + "/withdrawal", "2025-02-01", reason());
    }

    @Test
    void aCorrectionIsCorrectedInTurnAndEachMayBeTakenBack() {
        programme.record(OUTCOME, "2025-02-18", REJECTED.formatted("2025-02-18"));
        var first = lastEvent("deliberation/rechtsform");
        corrects("c1", first, outcome("2025-02-18", APPROVED));
        var second = lastEvent("deliberation/rechtsform");
        corrects("c2", second, outcome("2025-02-18", NOTED));
        assertThat(text(step(""), "/outcome")).isEqualTo("NOTED");

        var c1 = eventsOf("deliberation/rechtsform", "RecordCorrected").getFirst();
        assertThat(refusal(voiding("zu-frueh", c1))).isEqualTo("B2");
        voids("v2", eventsOf("deliberation/rechtsform", "RecordCorrected").getLast());
        assertThat(text(step(""), "/outcome")).isEqualTo("ADOPTED");
        voids("v1", c1);
        assertThat(text(step(""), "/outcome")).isEqualTo("REJECTED");
        assertThat(refusal(correction("c3", second, outcome("2025-02-18", APPROVED), "TYPO")))
                .isEqualTo("B2");
    }

    @Test
    void whatCannotBeCorrectedIsRefusedAndSaysWhy() {
        programme.record(OUTCOME, "2025-02-18", APPROVED.formatted("2025-02-18"));
        var wrong = lastEvent("deliberation/rechtsform");
        var right = outcome("2025-02-18", REJECTED);

        assertThat(refusal(correction("a", "no-such-event", right, "TYPO"))).isEqualTo("B2");
        assertThat(refusal(voiding("b", eventsOf("programme/" + programme.id()).getFirst())))
                .isEqualTo("B5");
        var other = right.replace("\"rechtsform\"", "\"andere\"");
        assertThat(refusal(correction("c", wrong, other, "TYPO"))).isEqualTo("B4");
        corrects("d", wrong, right);
        assertThat(refusal(correction("e", wrong, right, "TYPO"))).isEqualTo("B2");
        assertThat(refusal(voiding("f", wrong))).isEqualTo("B2");

        var unreadable = correction("g", wrong, "{\"RecordStepOutcome\": {\"kind\": 1}}", "TYPO");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.json().at("/errors").toString())
                .contains("/replacement/RecordStepOutcome/rawText");
    }

    @Test
    void theReplacementHasToKeepTheRulesThatItsAggregateKeeps() {
        var plan = lastEvent("deliberation/rechtsform");
        var twice = plan("2025-02-18").replace("\"PRELIMINARY\"", "\"DECISIVE\"");

        var refused =
                correction("d2", plan, command("PlanDeliberation", "2025-01-20", twice), "TYPO");

        assertThat(refusal(refused)).isEqualTo("D2");
    }

    @Test
    void aDataSetTakesCorrectionsWithItToAnotherStore(@TempDir Path elsewhere) {
        programme.record(OUTCOME, "2025-02-18", REJECTED.formatted("2025-02-18"));
        var wrong = lastEvent("deliberation/rechtsform");
        corrects("c1", wrong, outcome("2025-02-18", APPROVED));
        corrects("c2", lastEvent("deliberation/rechtsform"), outcome("2025-02-18", NOTED));
        undoes("v2", "c2");
        voids("doppelt", eventsOf("paper/vorlage-nord").getFirst());
        var set = programme.read("/data-set").toString();

        try (var other = Roadmap.start(elsewhere, "--roadmap.data-set=none")) {
            var loaded =
                    other.as(Role.PROJECT_OFFICE)
                            .post("/api/programmes/" + programme.id() + "/data-sets", set);
            assertThat(loaded.json().path("complete").booleanValue())
                    .describedAs(loaded.text())
                    .isTrue();
            for (var path : List.of(DELIBERATION, "/papers", "/committees")) {
                var there =
                        other.as(Role.PROJECT_OFFICE)
                                .get("/api/programmes/" + programme.id() + path)
                                .json();
                assertThat(without(there)).isEqualTo(without(programme.read(path)));
            }
        }
    }

    /** The moment of the answer and the ids of events differ. */
    private static JsonNode without(JsonNode answer) {
        ((ObjectNode) answer).remove("at");
        answer.findParents("events").forEach(item -> ((ObjectNode) item).remove("events"));
        return answer;
    }

    private static String plan(String sitting) {
        return """
        "id": "rechtsform", "partner": "nord", "paper": "vorlage-nord", "steps": [
          {"id": "ausschuss", "committee": "ausschuss-nord", "date": "2025-02-10",
           "role": "PRELIMINARY", "rank": 1},
          {"id": "rat", "committee": "rat-nord", "date": "%s", "role": "DECISIVE", "rank": 2}]
        """
                .formatted(sitting);
    }

    private static String outcome(String day, String fields) {
        return command(
                "RecordStepOutcome",
                day,
                "\"id\": \"rechtsform\", \"step\": \"rat\", " + fields.formatted(day));
    }

    private static String command(String name, String effective, String fields) {
        return """
        {"%s": {%s, "provenance": {"effective": "%s", "sources": [], "publicity": "PUBLIC"}}}
        """
                .formatted(name, fields, effective);
    }

    private static String reason() {
        return "\"reason\": \"Erledigt\"";
    }

    private void corrects(String id, String event, String replacement) {
        corrects(id, event, replacement, "TYPO");
    }

    private void corrects(String id, String event, String replacement, String category) {
        var answer = correction(id, event, replacement, category);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private Answer correction(String id, String event, String replacement, String category) {
        return programme.tell(
                "/corrections",
                "2025-04-01",
                """
                "id": "%s", "event": "%s", "category": "%s", "reason": "Niederschrift verglichen",
                "replacement": %s
                """
                        .formatted(id, event, category, replacement));
    }

    private void voids(String id, String event) {
        var answer = voiding(id, event);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
    }

    private void undoes(String id, String correction) {
        programme.record(
                "/voidings",
                "2025-04-02",
                """
                "id": "%s", "correction": "%s", "category": "OTHER", "reason": "War doch richtig"
                """
                        .formatted(id, correction));
    }

    private Answer voiding(String id, String event) {
        return programme.tell(
                "/voidings",
                "2025-04-01",
                """
                "id": "%s", "event": "%s", "category": "DUPLICATE", "reason": "Doppelt erfasst"
                """
                        .formatted(id, event));
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(409);
        return answer.json().path("rule").stringValue();
    }

    private JsonNode step(String moment) {
        return elements(programme.read(DELIBERATION + moment).path("steps")).stream()
                .filter(step -> step.path("id").stringValue().equals("rat"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> irregularities() {
        return elements(step("").path("irregularities")).stream()
                .map(flag -> flag.path("rule").stringValue())
                .toList();
    }

    private List<String> history() {
        return elements(programme.read("/history?record=deliberation/rechtsform").path("items"))
                .stream()
                .map(entry ->
                        entry.path("type").stringValue()
                                + (entry.path("counts").booleanValue() ? "" : " withdrawn"))
                .toList();
    }

    private List<String> ids(String path) {
        return elements(programme.read(path).path("items")).stream()
                .map(item -> item.path("id").stringValue())
                .toList();
    }

    private String lastEvent(String record) {
        return eventsOf(record).getLast();
    }

    private List<String> eventsOf(String record) {
        return eventsOf(record, "");
    }

    private List<String> eventsOf(String record, String type) {
        return elements(programme.read("/history?record=" + record).path("items")).stream()
                .filter(entry -> entry.path("type").stringValue().contains(type))
                .map(entry -> entry.path("event").stringValue())
                .toList();
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }
}
