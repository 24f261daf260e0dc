package de.kommunal.roadmap.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** Which report prefers a scenario. */
@SharedRoadmap
class PreferenceTest {

    private final OwnProgramme programme;

    PreferenceTest(Roadmap roadmap) {
        programme = OwnProgramme.open(roadmap, "preference");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": []
                """);
    }

    @Test
    void r2WantsAReportThatIsRecorded() {
        var answer =
                programme.tell("/scenarios/holding/preference", "2025-11", "\"report\": \"study\"");

        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("unknown-reference");
        assertThat(answer.json().at("/errors/0/pointer").stringValue()).isEqualTo("/report");
        assertThat(programme.events("scenario/holding")).hasSize(1);
    }

    @Test
    void aRecordedReportPrefersIt() {
        programme.record(
                "/reports",
                "2025",
                "\"id\": \"study\", \"title\": \"Studie\", \"commissionedBy\": []");

        programme.record("/scenarios/holding/preference", "2025-11", "\"report\": \"study\"");

        assertThat(programme.read("/scenarios/holding").at("/preferredBy/0").stringValue())
                .isEqualTo("study");
    }
}
