package de.kommunal.roadmap.web.correction;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** What is decided from several records can't be decided anew in the past, but it is reworded. */
@SharedRoadmap
class CorrectionAcrossRecordsTest {

    private static final String MILESTONE = "/milestones/satzung";

    private final OwnProgramme programme;

    CorrectionAcrossRecordsTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "reworded");
        programme.record("/milestones", "2025-01-10", milestone("satzung", "2025-06-30"));
        programme.record("/milestones", "2025-01-10", milestone("gruendung", "2025-12-31"));
        programme.record(
                "/milestones/gruendung/dependencies",
                "2025-01-10",
                "\"predecessor\": \"satzung\", \"type\": \"FINISH_START\", \"lagDays\": 0");
    }

    @Test
    void aMovedMilestoneKeepsWhomTheMoveAffected() {
        programme.record(MILESTONE + "/schedule", "2025-05-01", move("2025-09-30"));
        var wrong = lastEvent();

        var answer = programme.tell("/corrections", "2025-05-10", correction(wrong));

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
        var now = programme.read(MILESTONE);
        assertThat(now.path("plannedDate").stringValue()).isEqualTo("2025-08-31");
        assertThat(now.path("moves")).hasSize(1);
        assertThat(now.at("/moves/0/plannedDate").asString()).isEqualTo("2025-08-31");
        assertThat(now.at("/moves/0/affected/0").asString(now.toString())).isEqualTo("gruendung");
    }

    @Test
    void aReplacementOfAnotherKindIsRefused() {
        programme.record(MILESTONE + "/schedule", "2025-05-01", move("2025-09-30"));
        var planned =
                programme
                        .read("/history?record=milestone/satzung")
                        .at("/items/0/event")
                        .stringValue();

        var answer = programme.tell("/corrections", "2025-05-10", correction(planned));

        assertThat(answer.json().path("rule").asString()).isEqualTo("B4");
    }

    private String lastEvent() {
        return programme
                .read("/history?record=milestone/satzung")
                .path("items")
                .valueStream()
                .toList()
                .getLast()
                .path("event")
                .stringValue();
    }

    private static String milestone(String id, String planned) {
        return """
        "id": "%s", "title": "%s", "plannedDate": "%s", "category": "DECISION"
        """
                .formatted(id, id, planned);
    }

    private static String move(String to) {
        return """
        "plannedDate": "%s", "reasonCode": "OTHER", "reasonText": "Gutachten fehlt"
        """
                .formatted(to);
    }

    private static String correction(String event) {
        return """
        "event": "%s", "category": "WRONG_DATE", "reason": "Monat verwechselt",
        "replacement": {"RescheduleMilestone": {"id": "satzung", %s,
          "provenance": {"effective": "2025-05-01", "sources": [], "publicity": "PUBLIC"}}}
        """
                .formatted(event, move("2025-08-31"));
    }
}
