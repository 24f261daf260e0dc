package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A programme in which everything happens that makes time difficult: late entries, plans, events of
 * one day, corrections, a correction of a correction, voidings, and what the public does not see.
 */
final class TimelineStory {

    private static final String STEP = "/deliberations/rechtsform/steps/rat/";

    private final OwnProgramme programme;
    private final Api anonymous;

    private TimelineStory(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "timeline");
        anonymous = roadmap.anonymous();
    }

    static TimelineStory told(Roadmap roadmap) {
        var story = new TimelineStory(roadmap);
        story.deliberates();
        story.comparesScenarios();
        story.statesPositions();
        story.correctsItself();
        story.hides();
        return story;
    }

    private void deliberates() {
        programme.hasPartner("nord");
        programme.hasPartner("sued");
        programme.record(
                "/deliberations",
                "2025-01-20",
                """
                "id": "rechtsform", "partner": "nord", "paper": "vorlage-nord", "steps": [
                  {"id": "ausschuss", "committee": "ausschuss-nord", "date": "2025-02-10",
                   "role": "PRELIMINARY", "rank": 1},
                  {"id": "rat", "committee": "rat-nord", "date": "2025-02-18",
                   "role": "DECISIVE", "rank": 2}]
                """);
        programme.record(
                STEP + "schedule", "2025-01-25", "\"to\": \"2025-03-04\", \"reason\": \"Wahl\"");
        programme.record(STEP + "outcome", "2025-03-04", outcome("REJECTED", "abgelehnt"));
    }

    private static String outcome(String outcome, String text) {
        return """
        "outcome": "%s", "rawText": "%s", "decidedOn": "2025-03-04"
        """
                .formatted(outcome, text);
    }

    /** The first one is entered late, and changed twice on one day; the other is planned. */
    private void comparesScenarios() {
        propose("verbund", "2024-11");
        programme.record(
                "/scenarios/verbund/refinement",
                "2025-02-01",
                "\"title\": \"Verbund mit Holding\", \"reason\": \"Gutachten\"");
        programme.record(
                "/scenarios/verbund/refinement",
                "2025-02-01",
                "\"title\": \"Verbund mit zwei Holdings\", \"reason\": \"Gutachten\"");
        propose("fusion", "2099-05-01");
        programme.record("/scenarios/verbund/discard", "2025-06", "\"reason\": \"Überholt\"");
    }

    private void propose(String id, String effective) {
        programme.record(
                "/scenarios",
                effective,
                "\"id\": \"%s\", \"title\": \"Verbund\", \"model\": \"HOLDING\", \"candidateForms\": []"
                        .formatted(id));
    }

    /** A position that is corrected by its own command, and that correction voided. */
    private void statesPositions() {
        programme.record(
                "/positions",
                "2025-02-20",
                """
                "partner": "sued", "topic": {"kind": "PROCESS"}, "stance": "SUPPORTS",
                "basis": "Schreiben", "bindingness": "EXECUTIVE_STATEMENT"
                """);
        for (var stance : List.of("OBSERVES", "SUPPORTS")) {
            programme.record(
                    "/positions/sued--process/correction",
                    "2025-02-20",
                    """
                    "stance": "%s", "basis": "Schreiben", "bindingness": "EXECUTIVE_STATEMENT",
                    "category": "TYPO", "why": "Verlesen"
                    """
                            .formatted(stance));
        }
    }

    private void correctsItself() {
        var wrong = last("deliberation/rechtsform");
        corrects("c1", wrong, outcome("ADOPTED", "beschlossen"));
        corrects("c2", last("deliberation/rechtsform"), outcome("NOTED", "zur Kenntnis"));
        programme.record(
                "/voidings",
                "2025-04-02",
                """
                "id": "v2", "correction": "c2", "category": "OTHER", "reason": "War richtig"
                """);
        paper("doppelt");
        voids("doppelt");
    }

    private void corrects(String id, String event, String right) {
        programme.record(
                "/corrections",
                "2025-04-01",
                """
                "id": "%s", "event": "%s", "category": "TYPO", "reason": "Niederschrift",
                "replacement": {"RecordStepOutcome": {"id": "rechtsform", "step": "rat", %s,
                  "provenance": {"effective": "2025-03-04", "sources": [], "publicity": "PUBLIC"}}}
                """
                        .formatted(id, event, right));
    }

    private void paper(String id) {
        programme.record(
                "/papers",
                "2025-01-12",
                """
                "id": "%s", "partner": "sued", "title": "Rechtsform", "paperDate": "2025-01-12",
                "kind": "DRAFT_RESOLUTION", "draft": []
                """
                        .formatted(id));
    }

    private void voids(String paper) {
        var voiding =
                """
                "id": "%1$s", "event": "%2$s", "category": "DUPLICATE", "reason": "Doppelt erfasst"
                """
                        .formatted(paper, last("paper/" + paper));
        programme.record("/voidings", "2025-04-03", voiding);
    }

    /** A scenario and a change of a public one; then a public record is voided. */
    private void hides() {
        programme.recordNonPublic(
                "/scenarios",
                "2025-02-01",
                """
                "id": "geheim", "title": "Geheim", "model": "HOLDING", "candidateForms": []
                """);
        programme.recordNonPublic(
                "/scenarios/fusion/refinement",
                "2099-06-01",
                "\"title\": \"Geheime Fusion\", \"reason\": \"Gutachten\"");
        paper("dreifach");
        voids("dreifach");
        programme.record(
                "/partners",
                "2025-05",
                "\"id\": \"ost\", \"kind\": \"TOWN\", \"name\": \"Ost\", \"role\": \"MEMBER\"");
    }

    String id() {
        return programme.id();
    }

    long position() {
        return programme.position();
    }

    OwnProgramme programme() {
        return programme;
    }

    /** As the office reads it. */
    JsonNode history(String query) {
        return programme.read("/history?limit=500" + query);
    }

    Api.Answer publicly(String path) {
        return anonymous.get(
                "/api/programmes/" + programme.id() + path,
                "Roadmap-Position",
                Long.toString(programme.position()));
    }

    /** As everybody reads it. */
    JsonNode publicHistory(String query) {
        var answer = publicly("/history?limit=500" + query);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static List<String> texts(JsonNode page, String field) {
        return page.path("items").valueStream().map(entry -> entry.at(field).asString()).toList();
    }

    private String last(String record) {
        return texts(programme.read("/history?record=" + record), "/event").getLast();
    }
}
